internal import ProjectModel
internal import Words

extension MunicipalityList {
  /// What must hold for a municipality to be shown.
  struct Filter: Hashable, Sendable {
    typealias Standing = StandingFilter

    var standing = Standing.all
    /// The part that it takes part in; nil for any.
    var part: RecordID?
    /// The two-digit code of its region; nil for any.
    var region: String?
    /// What was typed.
    var text = ""

    /// Whether it lets everything through.
    var isOpen: Bool { isNarrowed == false && !isSearch }
    /// Whether anything but a name is asked for.
    var isNarrowed: Bool { standing != .all || part != nil || region != nil }
    /// Whether something is looked for by name among all of Québec's.
    var isSearch: Bool { !SearchKey.words(of: text).isEmpty }
  }
}

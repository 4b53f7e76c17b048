internal import ProjectJournal
internal import Running
internal import Screens
internal import Words

/// The views of a project that are kept under names.
extension Session {
  /// The view of a name.
  ///
  /// - Throws: which views there are, where none is called so.
  func view(_ name: String) throws -> NamedView {
    let views = ViewMemory(settings: System.configurationFolder, project: store.folder).named()
    guard let view = views.first(where: { $0.isCalled(name) }) else {
      throw CommandFailure.usage(
        wording.unknownView(Output.oneLine(name), known: views.map(\.name)))
    }
    return view
  }

  /// Looks at a list as it was kept under a name; says what of that is no longer understood.
  func show(_ view: NamedView, in dashboard: inout Shell) {
    guard let unread = dashboard.show(view) else { return }
    Output.error(wording.viewUnread(view.name, unread))
  }
}

internal import ArgumentParser
internal import Dashboard
internal import ProjectModel
internal import Words

/// The options of every command. They may stand before or behind the command.
struct Options: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      wording.say("Dossier du projet.", "Folder of the project."),
      valueName: wording.say("dossier", "folder")))
  var data: String?

  @Option(help: ArgumentHelp(wording.say("Langue : fr ou en.", "Language: fr or en.")))
  var lang: String?

  @Option(
    help: ArgumentHelp(
      wording.say(
        "Date qui tient lieu d’aujourd’hui.", "Date that stands for today."),
      valueName: "date"))
  var today: String?

  @Flag(
    name: .customLong("read-only"),
    help: ArgumentHelp(wording.say("Ne rien écrire.", "Write nothing.")))
  var readOnly = false

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      wording.say(
        "Jour passé à montrer, tel que connu ce jour-là (summary, list, render).",
        "Day of the past to show, as known on that day (summary, list, render)."),
      valueName: "date"))
  var asOf: String?

  @Flag(
    help: ArgumentHelp(
      wording.say(
        "Avec --as-of : ce qui s’était passé ce jour-là, tel que connu aujourd’hui.",
        "With --as-of: what had happened by that day, as known today.")))
  var hindsight = false

  /// The words of the language that the command line or the environment asks for, known before the
  /// command line is parsed, since help and errors need them.
  static let wording = Wording(language(in: CommandLine.arguments))

  private static func language(in arguments: [String]) -> Language {
    for (index, argument) in arguments.enumerated() {
      if argument.hasPrefix("--lang=") {
        return Language(rawValue: String(argument.dropFirst(7))) ?? .french
      }
      if argument == "--lang", index + 1 < arguments.count {
        return Language(rawValue: arguments[index + 1]) ?? .french
      }
    }
    return System.variable("VOLETS_LANG").flatMap { Language(rawValue: $0) } ?? .french
  }

  /// These options, with those that stood before the command where these say nothing.
  ///
  /// - Parameter showsPast: whether the command can show a day of the past.
  func resolved(over parent: Options? = nil, showsPast: Bool = false) throws -> Resolved {
    let lang = lang ?? parent?.lang
    if let lang, Language(rawValue: lang) == nil {
      throw CommandFailure.usage(
        Self.wording.say(
          "--lang : \(Self.wording.quoted(lang)) n’est pas une langue connue; écrivez fr ou en.",
          "--lang: \(Self.wording.quoted(lang)) is not a language; write fr or en."))
    }
    let clock = System.now()
    var today = clock.day
    if let typed = self.today ?? parent?.today {
      do throws(DateProblem) {
        today = try CalendarDay(typed: typed, today: clock.day)
      } catch {
        throw CommandFailure.usage("--today : \(Self.wording.reason(error))")
      }
    }
    return Resolved(
      folder: data ?? parent?.data, wording: Self.wording, today: today,
      isTodayFixed: (self.today ?? parent?.today) != nil,
      isReadOnly: readOnly || parent?.readOnly == true,
      past: try past(
        asOf ?? parent?.asOf, today, isHindsight: hindsight || parent?.hindsight == true,
        showsPast: showsPast))
  }

  private func past(
    _ typed: String?, _ today: CalendarDay, isHindsight: Bool, showsPast: Bool
  ) throws -> Resolved.Past? {
    guard showsPast || (typed == nil && !isHindsight) else {
      throw CommandFailure.usage(
        Self.wording.say(
          "--as-of ne vaut que pour le tableau de bord, summary, list et render.",
          "--as-of is only for the dashboard, summary, list and render."))
    }
    guard let typed else {
      guard !isHindsight else {
        throw CommandFailure.usage(
          Self.wording.say(
            "--hindsight demande --as-of et une date.", "--hindsight needs --as-of and a date."))
      }
      return nil
    }
    let day: CalendarDay
    do throws(DateProblem) {
      day = try CalendarDay(typed: typed, today: today)
    } catch {
      throw CommandFailure.usage("--as-of : \(Self.wording.reason(error))")
    }
    guard day <= today else {
      throw CommandFailure.usage(
        Self.wording.say(
          "--as-of : le \(day.iso) n’est pas encore passé.",
          "--as-of: \(day.iso) has not passed yet."))
    }
    return Resolved.Past(day: day, isHindsight: isHindsight)
  }

  /// What the options come to.
  struct Resolved {
    /// A day of the past that is asked for.
    struct Past {
      var day: CalendarDay
      /// Whether it is shown by what is known now.
      var isHindsight: Bool
    }

    /// The folder that was named, if one was.
    var folder: String?
    var wording: Wording
    /// The day that figures are as of.
    var today: CalendarDay
    /// Whether `--today` fixed it, so that it does not move at midnight.
    var isTodayFixed: Bool
    var isReadOnly: Bool
    /// The day of the past that is to be shown; nil for today.
    var past: Past?

    /// The wall clock in milliseconds since 1970-01-01 UTC; `--today` stands in for its day.
    var now: Int64 {
      isTodayFixed ? System.now(on: today) : System.now().milliseconds
    }
  }
}

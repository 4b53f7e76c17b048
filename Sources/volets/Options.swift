internal import ArgumentParser
internal import ProjectJournal
internal import ProjectModel
internal import Words

/// The options of every command. They may stand before or behind the command.
struct Options: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      wording.dataHelp,
      valueName: wording.folderValue))
  var data: String?

  @Option(help: ArgumentHelp(wording.languageHelp))
  var lang: String?

  // `-7` is a day, not an option.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      wording.todayHelp,
      valueName: "date"))
  var today: String?

  @Flag(
    name: .customLong("read-only"),
    help: ArgumentHelp(wording.readOnlyHelp))
  var readOnly = false

  @Option(
    name: .customLong("as-of"), parsing: .unconditional,
    help: ArgumentHelp(
      wording.asOfHelp,
      valueName: "date"))
  var asOf: String?

  @Flag(help: ArgumentHelp(wording.hindsightHelp))
  var hindsight = false

  @Flag(help: ArgumentHelp(wording.asciiHelp))
  var ascii = false

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
      throw CommandFailure.usage(Self.wording.unknownLanguage(lang))
    }
    let clock = System.now()
    var today = clock.day
    if let typed = self.today ?? parent?.today {
      do throws(DateProblem) {
        today = try CalendarDay(typed: typed, today: clock.day)
      } catch {
        throw CommandFailure.usage(Self.wording.option("today", Self.wording.reason(error)))
      }
    }
    return Resolved(
      folder: data ?? parent?.data, wording: Self.wording, today: today,
      isTodayFixed: (self.today ?? parent?.today) != nil,
      isReadOnly: readOnly || parent?.readOnly == true,
      isASCII: ascii || parent?.ascii == true,
      past: try past(
        asOf ?? parent?.asOf, today, isHindsight: hindsight || parent?.hindsight == true,
        showsPast: showsPast))
  }

  private func past(
    _ typed: String?, _ today: CalendarDay, isHindsight: Bool, showsPast: Bool
  ) throws -> Resolved.Past? {
    guard showsPast || (typed == nil && !isHindsight) else {
      throw CommandFailure.usage(Self.wording.asOfElsewhere)
    }
    guard let typed else {
      guard !isHindsight else {
        throw CommandFailure.usage(Self.wording.hindsightAlone)
      }
      return nil
    }
    let day: CalendarDay
    do throws(DateProblem) {
      day = try CalendarDay(typed: typed, today: today)
    } catch {
      throw CommandFailure.usage(Self.wording.option("as-of", Self.wording.reason(error)))
    }
    guard day <= today else {
      throw CommandFailure.usage(Self.wording.asOfNotYet(day))
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
    /// Whether screens are to show nothing but ASCII.
    var isASCII: Bool
    /// The day of the past that is to be shown; nil for today.
    var past: Past?

    /// Finds out who writes; nil where nothing may be written.
    var identify: Store.Identify? {
      guard !isReadOnly else { return nil }
      return { () throws(JournalError) -> WriterIdentity in try System.identity() }
    }

    /// The wall clock in milliseconds since 1970-01-01 UTC; `--today` stands in for its day.
    var now: Int64 {
      isTodayFixed ? System.now(on: today) : System.now().milliseconds
    }
  }
}

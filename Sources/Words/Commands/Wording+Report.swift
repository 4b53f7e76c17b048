public import ProjectModel

/// What `volets report` says.
extension Wording {
  /// What it does.
  public var reportAbstract: String {
    say("Le rapport au bailleur de fonds.", "The report to the funder.")
  }
  /// More of it.
  public var reportDiscussion: String {
    say(
      "D’après ce qui est inscrit maintenant, en date du dernier jour de la période : aujourd’hui, ou le "
        + "jour de --as-of. La page s’imprime d’un navigateur.",
      "By what is entered now, as of the last day of the period: today, or the day of --as-of. The page "
        + "prints from a browser.")
  }
  /// `--kind`.
  public var reportKindHelp: String {
    say("etape, final ou financier.", "etape (progress), final or financier (financial).")
  }
  /// `--period`.
  public var reportPeriodHelp: String {
    say(
      "Période : 2023-04-01..2024-03-31, 2023, « an 2 ». Sans elle, depuis la dernière reddition envoyée.",
      "Period: 2023-04-01..2024-03-31, 2023, “year 2”. Without it, since the last report that was sent.")
  }
  /// `--by`.
  public var reportAuthorHelp: String {
    say("Qui l’a préparé, pour la couverture.", "Who prepared it, for the cover.")
  }
  /// `--html`.
  public var reportHTMLHelp: String {
    say("Écrire une page HTML; « - » pour la sortie.", "Write an HTML page; “-” for the output.")
  }
  /// `--force`.
  public var forceHelp: String {
    say("Remplacer le fichier s’il existe.", "Replace the file if it is there.")
  }
  /// What stands for a file.
  public var fileValue: String { say("fichier", "file") }

  /// Said of a kind that there is not.
  public func unknownReportKind(_ typed: String) -> String {
    say(
      "--kind : \(quoted(typed)) n’est pas une sorte de rapport; écrivez etape, final ou financier.",
      "--kind: \(quoted(typed)) is no kind of report; write etape, final or financier.")
  }
  /// Said where no file is asked for.
  public var noReportForm: String {
    say(
      "Dites où écrire le rapport : « volets report --html rapport.html ».",
      "Say where to write the report: “volets report --html report.html”.")
  }
  /// Said of a period that cannot be read.
  public func wrongPeriod(_ typed: String) -> String {
    say(
      "--period : \(quoted(typed)) n’est pas une période; écrivez par exemple 2023-04-01..2024-03-31.",
      "--period: \(quoted(typed)) is not a period; write for instance 2023-04-01..2024-03-31.")
  }
  /// Said of a period that has not begun.
  public func periodAhead(_ day: CalendarDay) -> String {
    say(
      "--period : cette période commence le \(format.date(day)), qui est à venir.",
      "--period: this period begins on \(format.date(day)), which is still to come.")
  }
  /// Said of a file that is there.
  public func fileIsThere(_ path: String) -> String {
    say(
      "\(path) : ce fichier existe déjà; donnez un autre nom, ou --force pour le remplacer.",
      "\(path): this file is there already; give another name, or --force to replace it.")
  }
  /// Said of a file that cannot be written.
  public func unwritable(_ path: String, _ reason: String) -> String {
    say("\(path) : écriture impossible (\(reason)).", "\(path): cannot be written (\(reason)).")
  }
  /// Said of a file that is written.
  public func fileWritten(_ path: String) -> String {
    say("Écrit : \(path)", "Written: \(path)")
  }
}

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
  /// The report.
  public var reportHelp: String {
    say(
      "La reddition : titre ou identifiant. Sans elle, la prochaine à transmettre.",
      "The report: title or identifier. Without it, the next to be sent.")
  }
  /// What stands for it in its usage.
  public var reportValue: String { say("reddition", "report") }
  /// `--send`.
  public var sendHelp: String {
    say(
      "Noter qu’il est transmis aujourd’hui, et le figer : refait plus tard, il est le même à l’octet (le PDF, à la date près).",
      "Note that it is sent today, and freeze it: made again later, it is the same to the byte.")
  }
  /// `--changes`.
  public var changesHelp: String {
    say(
      "Dire ce qui a changé depuis qu’il est figé.", "Say what has changed since it was frozen.")
  }
  /// Said of a report that there is not.
  public func noSuchReport(_ typed: String) -> String {
    say(
      "La reddition \(quoted(typed)) n’existe pas; « volets list report » les montre.",
      "There is no report \(quoted(typed)); “volets list report” shows them.")
  }
  /// Said of a name that several reports have.
  public func severalReports(_ typed: String, _ titles: [String]) -> String {
    say(
      "Plusieurs redditions répondent à \(quoted(typed)) : \(list(titles)). Donnez le titre entier ou "
        + "l’identifiant.",
      "Several reports answer to \(quoted(typed)): \(list(titles)). Give the whole title or the "
        + "identifier.")
  }
  /// Said where there is no report to send.
  public var noReportToSend: String {
    say(
      "Aucune reddition n’est à transmettre; « volets add report titre=… échéance=… » en inscrit une.",
      "No report is to be sent; “volets add report title=… due=…” enters one.")
  }
  /// Said of a report that is frozen already.
  public func alreadyFrozen(_ title: String) -> String {
    say(
      "\(quoted(title)) est déjà figé; sans --send, il se refait tel quel.",
      "\(quoted(title)) is frozen already; without --send it is made again as it was.")
  }
  /// Said of a report that is not frozen.
  public func notFrozen(_ title: String) -> String {
    say(
      title.isEmpty
        ? "Aucune reddition n’est nommée; dites laquelle."
        : "\(quoted(title)) n’est pas figé : --send le fige.",
      title.isEmpty
        ? "No report is named; say which." : "\(quoted(title)) is not frozen: --send freezes it.")
  }
  /// Said where sending was interrupted.
  public func notSent(_ title: String) -> String {
    say(
      "Interrompu : \(quoted(title)) n’est pas transmis.",
      "Interrupted: \(quoted(title)) was not sent.")
  }
  /// Said of a file among those of the project.
  public func insideProject(_ path: String) -> String {
    say(
      "\(path) : ce serait dans le dossier du projet; donnez un autre endroit.",
      "\(path): that would be in the folder of the project; give another place.")
  }
  /// Said where nothing has changed since a report was frozen.
  public func nothingSince(_ title: String) -> String {
    say(
      "Rien n’a changé depuis que \(quoted(title)) est figé.",
      "Nothing has changed since \(quoted(title)) was frozen.")
  }
  /// Said of a report that is sent.
  public func reportSent(_ title: String) -> String {
    say("Transmis et figé : \(title)", "Sent and frozen: \(title)")
  }

  /// `--kind`.
  public var reportKindHelp: String {
    say("etape, final ou financier.", "etape (progress), final or financier (financial).")
  }
  /// `--period`.
  public var reportPeriodHelp: String {
    say(
      "Période : 2023-04-01..2024-03-31, 2023, « an 2 ». Sans elle, depuis la reddition précédente.",
      "Period: 2023-04-01..2024-03-31, 2023, “year 2”. Without it, since the report before."
    )
  }
  /// `--by`.
  public var reportAuthorHelp: String {
    say("Qui l’a préparé, pour la couverture.", "Who prepared it, for the cover.")
  }
  /// `--html`.
  public var reportHTMLHelp: String {
    say("Écrire une page HTML; « - » pour la sortie.", "Write an HTML page; “-” for the output.")
  }
  /// `--pdf`.
  public var reportPDFHelp: String {
    say("Écrire un PDF, par Chromium, Chrome ou Edge.", "Write a PDF, by Chromium, Chrome or Edge.")
  }
  /// `--xlsx`.
  public var reportXLSXHelp: String {
    say("Écrire un classeur Excel.", "Write an Excel workbook.")
  }
  /// `--csv`.
  public var reportCSVHelp: String {
    say("Écrire chaque tableau en CSV dans ce dossier.", "Write each table as CSV in this folder.")
  }
  /// What `export` does.
  public var exportAbstract: String {
    say(
      "Toutes les fiches en un classeur Excel, une feuille par sorte.",
      "All records as one Excel workbook, a sheet for each kind.")
  }
  /// `--xlsx` of records.
  public var xlsxHelp: String {
    say("Écrire un classeur Excel dans ce fichier.", "Write an Excel workbook to this file.")
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
  /// Said where no browser is installed.
  public var noBrowser: String {
    say(
      "Le PDF se fait par Chromium, Chrome ou Edge, et aucun n’est installé : installez-en un, ou "
        + "écrivez --html et imprimez la page de votre navigateur.",
      "A PDF is made by Chromium, Chrome or Edge, and none is installed: install one, or write --html "
        + "and print the page from your browser.")
  }
  /// Said where the browser gave up.
  public func browserFailed(_ path: String) -> String {
    say(
      "\(path) : le navigateur n’a pas fait le PDF; écrivez --html et imprimez la page.",
      "\(path): the browser did not make the PDF; write --html and print the page.")
  }
  /// Said where libxlsxwriter is not installed.
  public var noWorkbookLibrary: String {
    say(
      "Un classeur s’écrit par libxlsxwriter, qui n’est pas installée : « apt-get install "
        + "libxlsxwriter4 » (macOS : « brew install libxlsxwriter »), ou écrivez --csv.",
      "A workbook is written by libxlsxwriter, which is not installed: “apt-get install "
        + "libxlsxwriter4” (macOS: “brew install libxlsxwriter”), or write --csv.")
  }
  /// Said where libxlsxwriter gave up.
  public func workbookFailed(_ path: String, code: Int) -> String {
    say(
      "\(path) : le classeur n’a pas été écrit (libxlsxwriter, erreur \(code)); le disque est peut-être "
        + "plein.",
      "\(path): the workbook was not written (libxlsxwriter, error \(code)); the disk may be full.")
  }
  /// Said when a report was interrupted.
  public func reportStopped(_ path: String) -> String {
    say(
      "\(path) : interrompu, rien n’a été écrit.", "\(path): interrupted, nothing was written.")
  }
  /// Said of a file that is written.
  public func fileWritten(_ path: String) -> String {
    say("Écrit : \(path)", "Written: \(path)")
  }
}

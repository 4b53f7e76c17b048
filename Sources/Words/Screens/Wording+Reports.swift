public import ProjectModel

/// Reports on screens.
extension Wording {
  /// Where a report stands: to be sent, sent, frozen.
  public func standing(of report: Report, on today: CalendarDay) -> String {
    if report.isFrozen { return say("transmis et figé", "sent and frozen") }
    return report.isSent(on: today)
      ? say("transmis, non figé", "sent, not frozen") : say("à transmettre", "to be sent")
  }

  /// What stands above what is to be written.
  public func toBeWritten(_ missing: Int, of total: Int) -> String {
    missing == 0
      ? say("Textes : rien ne manque", "Texts: nothing is missing")
      : say(
        "Textes : \(format.grouped(missing)) à rédiger",
        "Texts: \(format.grouped(missing)) to be written")
  }

  /// Where a text of a report stands.
  public func state(of item: ReportPlan.Item) -> String {
    if !item.text.isEmpty { return say("écrit", "written") }
    guard item.isRequired else {
      return item.place.section == .summary
        ? say("d’après les chiffres", "from the figures") : say("facultatif", "optional")
    }
    return item.former.isEmpty
      ? say("à rédiger", "to be written") : say("à reprendre", "to be taken up")
  }

  /// Said where nothing is written.
  public func notWrittenYet(_ section: PassageSection) -> String {
    section == .summary
      ? say(
        "Cinq phrases s’écrivent d’après les chiffres; e en écrit d’autres à leur place.",
        "Five sentences write themselves from the figures; e writes others in their place.")
      : say("Rien n’est encore écrit; e commence.", "Nothing is written yet; e begins.")
  }

  /// What stands above what the report before said.
  public func formerSaid(_ title: String) -> String {
    say(
      "\(quoted(title)) disait, et le texte commencera ainsi :",
      "\(quoted(title)) said, and the text will begin so:")
  }

  /// Asked before a report is frozen.
  public func sendQuestion(_ title: String, missing: Int) -> String {
    let texts = count(missing, ("texte manque", "textes manquent"), ("text is", "texts are"))
    let lacks =
      missing == 0 ? "" : say(" (\(texts) encore)", " (\(texts) still missing)")
    return say(
      "Transmettre \(quoted(title)) aujourd’hui et le figer?\(lacks)",
      "Send \(quoted(title)) today and freeze it?\(lacks)")
  }

  /// Said of a report that is frozen already.
  public func isFrozen(_ title: String) -> String {
    say(
      "\(quoted(title)) est figé; W le refait tel quel.",
      "\(quoted(title)) is frozen; W makes it again as it was.")
  }

  /// Said while a report is being written.
  public var reportIsBeingWritten: String {
    say("Le rapport s’écrit…", "The report is being written…")
  }

  /// Said of an ending that no report is written as.
  public var reportEnding: String {
    say(
      "Un rapport s’écrit en .pdf, .html ou .xlsx, ou en CSV dans un dossier (nom/).",
      "A report is written as .pdf, .html or .xlsx, or as CSV in a folder (name/).")
  }

  /// The name of a file for a report, without its ending.
  public func reportName(_ title: String, day: CalendarDay) -> String {
    fileName(title.isEmpty ? name(Kind.report) : title, day: day)
  }
}

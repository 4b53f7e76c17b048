/// What the keys of reports do.
extension Phrase {
  public static var writeTheReport: Phrase {
    Phrase(
      "écrire le rapport dans un fichier : PDF, page, classeur…",
      "write the report to a file: PDF, page, workbook…")
  }
  public static var writeReportShort: Phrase { Phrase("écrire", "write") }
  public static var sendTheReport: Phrase {
    Phrase(
      "noter que le rapport est transmis, et le figer",
      "note that the report is sent, and freeze it")
  }
  public static var sendReportShort: Phrase { Phrase("transmettre", "send") }
}

internal import Files
internal import ProjectJournal
internal import ProjectModel
internal import Running
internal import Words

/// What erasing a contact comes to, as a page of text.
enum ErasureText {
  /// What would be erased, or was, line by line.
  static func account(
    of erasure: ContactErasure, _ kept: KeptErasure, contact: String, municipalities: [String],
    isDone: Bool, _ wording: Wording
  ) -> String {
    let who = municipalities.isEmpty ? contact : "\(contact) (\(wording.list(municipalities)))"
    var account = [
      wording.erased(
        who, lines: erasure.lineCount, files: erasure.files.count, fields: erasure.fieldCount,
        isDone: isDone)
    ]
    account += erasure.files.map { "  " + wording.erased(lines: $0.lines, of: $0.name) }
    if !erasure.texts.isEmpty { account.append(wording.erasedTextsTitle(isDone: isDone)) }
    account += erasure.texts.map { text in
      "  "
        + wording.erasedText(
          file: text.file, line: text.line, of: owner(of: text, wording),
          Output.oneLine(text.text))
    }
    if !erasure.unreadable.isEmpty { account.append(wording.unerasedTitle) }
    account += erasure.unreadable.map { "  " + wording.place(file: $0.file, line: $0.line) }
    account += rest(of: erasure, kept, isDone: isDone, wording)
    if erasure.signatureCount > 0 {
      account.append(wording.signaturesStay(erasure.signatureCount))
    }
    account.append(wording.afterErasing(isDone: isDone))
    return account.joined(separator: "\n")
  }

  /// What is kept elsewhere, and what could not be reached, line by line.
  static func rest(
    of erasure: ContactErasure, _ kept: KeptErasure, isDone: Bool, _ wording: Wording
  ) -> [String] {
    var lines: [String] = []
    if !erasure.unreached.isEmpty { lines.append(wording.unreachedTitle) }
    lines += erasure.unreached.map {
      "  " + wording.unreached(Output.oneLine($0.file), wording.reason($0.failure))
    }
    if kept.count > 0 { lines.append(wording.keptErased(kept.count, isDone: isDone)) }
    lines += kept.failures.map {
      wording.keptUnreached(Output.oneLine($0.path), wording.reason($0))
    }
    return lines
  }

  /// The kind and field that a text belongs to.
  private static func owner(of text: ContactErasure.Excerpt, _ wording: Wording) -> String {
    let kind = text.kind.map { name in Kind(rawValue: name).map { wording.name($0) } ?? name }
    let field =
      Field(name: text.field).map { wording.name($0) }
      ?? (text.field == "why" ? wording.whyWord : text.field)
    return Output.oneLine([kind, field].compactMap(\.self).joined(separator: ", "))
  }
}

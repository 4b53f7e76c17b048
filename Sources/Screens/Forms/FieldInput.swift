internal import ProjectModel
internal import Widgets
internal import Words

/// One field of a form: what is typed in it, and what that is read as.
struct FieldInput: Sendable {
  /// The field.
  let field: Field
  /// What is typed, with its cursor.
  private(set) var textField: TextField
  /// Where it came from.
  private(set) var source: FieldSource
  /// The value that the record had when the form was opened, or has since.
  private(set) var original: FieldValue?
  /// That value as it would be typed.
  private(set) var originalText: String
  /// What stood there as it was begun to be changed here: that, and not what another wrote since, is
  /// what whoever types has seen.
  private(set) var seenText: String
  /// What the text is read as; nil for nothing, or while there is a problem.
  private(set) var value: FieldValue?
  /// Why the text could not be read.
  private(set) var problem: FieldProblem?
  /// The records that names chosen from a list stand for.
  private(set) var chosen: [String: RecordID] = [:]
  /// Whether someone else has written the field since it was changed here.
  private(set) var hasRival = false
  /// Whether keys have left it, so that what is wrong with it may be said.
  var wasLeft = false

  /// A field of a record.
  ///
  /// - Parameters:
  ///   - text: the value as it would be typed.
  ///   - chosen: the records that names in it stand for.
  init(
    _ field: Field, _ value: FieldValue?, text: String, chosen: [String: RecordID] = [:],
    source: FieldSource
  ) {
    self.field = field
    textField = TextField(text, isMultiline: field.isLong)
    self.source = source
    original = source == .record ? value : nil
    originalText = source == .record ? text : ""
    seenText = originalText
    self.value = value
    self.chosen = chosen
  }

  /// What is typed.
  var text: String { textField.text }

  /// Whether it says something else than the record.
  var isChanged: Bool { problem != nil || value != original }

  /// The part of the text that completion is about: behind the last comma where several may be
  /// named.
  var query: String {
    guard field.isMultiple else { return text }
    return String(
      text.split(omittingEmptySubsequences: false) { field.isSeparator($0) }.last ?? "")
  }

  /// Selects all of the text, as keys come to the field, or nothing.
  mutating func select(_ isSelected: Bool) {
    if isSelected { textField.selectAll() } else { textField.deselect() }
  }

  /// Changes the text as a person does, and reads it.
  mutating func edit(_ reader: FieldReader, _ change: (inout TextField) -> Void) {
    let before = text
    change(&textField)
    guard text != before else { return }
    source = .typed
    read(reader)
  }

  /// Puts in a text with what it stands for.
  mutating func fill(
    _ value: FieldValue?, text: String, chosen: [String: RecordID], source: FieldSource
  ) {
    textField.replace(with: text)
    self.chosen.merge(chosen) { $1 }
    self.source = source
    self.value = value
    problem = nil
  }

  /// Puts a name from a list where it was being typed; behind it another may follow where several
  /// may be named.
  mutating func choose(_ option: FieldOption, _ reader: FieldReader) {
    if let id = option.id { chosen[option.text] = id }
    var typed = option.text
    if field.isMultiple {
      let kept = text.dropLast(query.count)
      typed =
        kept + (kept.isEmpty || kept.hasSuffix(" ") ? "" : " ") + option.text
        + "\(field.separator) "
    }
    textField.replace(with: typed)
    source = .typed
    read(reader)
  }

  private mutating func read(_ reader: FieldReader) {
    problem = nil
    value = nil
    if text == originalText {
      value = original
      return
    }
    let names = field.isMultiple ? Self.names(in: text) : [Self.trimmed(text)]
    if case .records = field.reading, !names.isEmpty {
      let ids = names.compactMap { chosen[$0] }
      if ids.count == names.count {
        value = field.isMultiple ? .references(Self.unique(ids)) : .reference(ids[0])
        return
      }
    }
    do throws(FieldProblem) {
      value = try reader.value(text, of: field)
    } catch {
      problem = error
    }
  }

  private static func names(in text: String) -> [String] {
    text.split { ",;".contains($0) }.map { trimmed(String($0)) }.filter { !$0.isEmpty }
  }

  private static func trimmed(_ text: String) -> String {
    let kept = text.drop { $0.isWhitespace }
    return String(kept.reversed().drop { $0.isWhitespace }.reversed())
  }

  private static func unique(_ ids: [RecordID]) -> [RecordID] {
    var seen: Set<RecordID> = []
    return ids.filter { seen.insert($0).inserted }
  }
}

extension FieldInput {
  /// Takes in that the record now has another value: shown if nothing was changed here, else noted
  /// beside what is typed.
  mutating func takeRecord(_ value: FieldValue?, text: String, chosen: [String: RecordID]) {
    guard value != original else { return }
    let wasChanged = isChanged
    original = value
    originalText = text
    if wasChanged {
      hasRival = self.value != value || problem != nil
    } else {
      fill(value, text: text, chosen: chosen, source: .record)
    }
    if !hasRival { seenText = text }
  }

  /// Gives the text back that a form had which was not finished.
  ///
  /// - Parameter original: what stood there as it was begun to be changed.
  mutating func restore(
    _ text: String, original: String, chosen: [String: RecordID], _ reader: FieldReader
  ) {
    hasRival = original != originalText
    seenText = original
    textField.replace(with: text)
    self.chosen.merge(chosen) { $1 }
    source = .typed
    read(reader)
  }

  /// Takes what stands there as typed.
  mutating func markTyped() { source = .typed }

  /// Throws away what was typed.
  mutating func reset() {
    textField.replace(with: originalText)
    value = original
    problem = nil
    hasRival = false
    seenText = originalText
    source = .record
  }
}

extension Field {
  /// What a text of the field is read as.
  enum Reading { case records, words, other }

  /// What a text of the field is read as.
  var reading: Reading {
    switch type {
    case .anyRecord, .reference, .references, .municipality, .municipalities: .records
    case .choice, .flag: .words
    default: .other
    }
  }

  /// Whether it may name several records or texts.
  var isMultiple: Bool {
    switch type {
    case .references, .municipalities, .categories, .fieldNames: true
    default: false
    }
  }

  /// What is put between several. Names of categories hold commas at times.
  var separator: Character { type == .categories ? ";" : "," }

  /// Whether a letter stands between several.
  func isSeparator(_ letter: Character) -> Bool {
    letter == ";" || letter == "," && separator == ","
  }

  /// Whether it holds text of several lines.
  var isLong: Bool {
    switch self {
    case .note, .response, .text: true
    default: false
    }
  }

  /// Whether people may be tempted to write of those who are served.
  var isFree: Bool {
    switch self {
    case .note, .response, .description, .nextStep, .reason, .text: true
    default: false
    }
  }
}

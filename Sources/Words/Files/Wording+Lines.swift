public import ProjectModel

/// What is said of lines of a journal that were set aside.
extension Wording {
  /// Said of a line that is no entry.
  ///
  /// - Parameters:
  ///   - line: its number, from 1.
  ///   - column: the character that is wrong, from 1.
  ///   - reason: what is wrong with it.
  public func badLine(_ file: String, _ line: Int, column: Int, _ reason: String) -> String {
    say(
      "\(file), ligne \(line), colonne \(column) : \(reason); ligne mise de côté.",
      "\(file), line \(line), column \(column): \(reason); line set aside.")
  }
  /// Said of a last line that has no end.
  public func unfinishedLine(_ file: String, _ line: Int, bytes: Int) -> String {
    say(
      "\(file), ligne \(line) : ligne inachevée (\(bytes) octets), mise de côté.",
      "\(file), line \(line): unfinished line (\(bytes) bytes), set aside.")
  }
  /// Said of two different entries with one stamp.
  public func sameStamp(
    _ stamp: String, _ first: String, _ line: Int, _ second: String, _ other: Int
  ) -> String {
    say(
      "\(first), ligne \(line), et \(second), ligne \(other) : deux inscriptions différentes portent "
        + "la même estampille (\(stamp)); l’un des fichiers est une copie abîmée.",
      "\(first), line \(line), and \(second), line \(other): two different entries bear one stamp "
        + "(\(stamp)); one of the files is a damaged copy.")
  }
  /// Said of a line that alone states a later version of the format, and counts.
  public func doubtfulVersion(_ file: String, _ line: Int, _ version: Int) -> String {
    say(
      "\(file), ligne \(line) : seule à dire le format \(version), sans doute un 1 abîmé; la ligne "
        + "compte. Remettez \"v\":1.",
      "\(file), line \(line): alone in stating format \(version), most likely a damaged 1; the line "
        + "counts. Put \"v\":1 back.")
  }
  /// Said of lines that were written by a clock that ran ahead, and count.
  ///
  /// - Parameters:
  ///   - line: the first of them.
  ///   - count: how many there are.
  ///   - day: the latest day that the clock showed.
  public func clockAhead(
    _ file: String, _ line: Int, count number: Int, _ day: CalendarDay
  ) -> String {
    let lines = count(number, ("ligne", "lignes"), ("line", "lines"))
    return say(
      "\(file), ligne \(line) : l’horloge de ce poste marquait \(day.iso) (\(lines)). L’ordre des "
        + "écritures reste bon, pas leur jour; réglez cette horloge.",
      "\(file), line \(line): the clock of that machine showed \(day.iso) (\(lines)). The order of "
        + "entries is right, not their day; set that clock.")
  }
  /// Said of the line that keeps older programs from writing.
  public func laterLine(_ file: String, _ line: Int, _ version: Int) -> String {
    say(
      "\(file), ligne \(line) : cette ligne est au format \(version).",
      "\(file), line \(line): this line is in format \(version).")
  }
  /// Said of a line with more bytes than a line may have.
  public func lineTooLong(_ file: String, _ line: Int, bytes: Int) -> String {
    say(
      "\(file), ligne \(line) : ligne trop longue (\(format.grouped(bytes)) octets), mise de côté.",
      "\(file), line \(line): line too long (\(format.grouped(bytes)) bytes), set aside.")
  }
}

/// What is wrong with such a line.
extension Wording {
  /// The bytes end inside a value.
  public var endsTooSoon: String {
    say("la ligne s’arrête trop tôt", "the line ends too soon")
  }
  /// A byte that cannot stand there.
  public func unexpected(_ byte: UInt8) -> String {
    say("caractère inattendu (\(visible(byte)))", "unexpected character (\(visible(byte)))")
  }
  /// A control character in a text.
  public func controlInText(_ byte: UInt8) -> String {
    say(
      "caractère de contrôle dans un texte (\(visible(byte)))",
      "control character in a text (\(visible(byte)))")
  }
  /// An escape that JSON does not have.
  public var badEscape: String { say("échappement invalide", "invalid escape") }
  /// Bytes that are not UTF-8.
  public var badUTF8: String { say("texte qui n’est pas de l’UTF-8", "text that is not UTF-8") }
  /// A stamp so late that hardly any could follow it.
  public var endOfTime: String {
    say("estampille au bout du calendrier", "stamp at the end of the calendar")
  }
  /// A number that JSON does not allow.
  public var badNumber: String { say("nombre mal formé", "malformed number") }
  /// Values within values within values.
  public var nestedTooDeep: String { say("imbrication trop profonde", "nested too deep") }
  /// A value of another type than the field holds.
  public func expected(_ what: String) -> String { say("on attendait \(what)", "expected \(what)") }
  /// A key that must be there.
  public func missingKey(_ key: String) -> String {
    say("il manque « \(key) »", "“\(key)” is missing")
  }

  private func visible(_ byte: UInt8) -> String {
    (0x21...0x7E).contains(byte)
      ? String(Character(Unicode.Scalar(byte))) : "0x" + String(byte, radix: 16)
  }
}

/// What a field of such a line holds.
extension Wording {
  /// Keys and values.
  public var anObject: String { say("un objet", "an object") }
  /// Values.
  public var aList: String { say("une liste", "a list") }
  /// A text.
  public var aText: String { say("un texte", "a text") }
  /// Yes or no.
  public var aFlag: String { say("true ou false", "true or false") }
  /// A whole number.
  public func aWholeNumber(_ bounds: ClosedRange<Int>) -> String {
    say(
      "un nombre entier de \(bounds.lowerBound) à \(bounds.upperBound)",
      "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)")
  }
  /// A number.
  public var aNumber: String {
    say("un nombre à trois décimales au plus", "a number of at most three decimals")
  }
  /// A day.
  public var aDay: String { say("une date AAAA-MM-JJ", "a date YYYY-MM-DD") }
  /// A stamp.
  public var aStamp: String { say("une estampille", "a stamp") }
  /// An identifier.
  public var anIdentifier: String { say("un identifiant", "an identifier") }
  /// A word of a set.
  public func oneOf(_ words: [String]) -> String {
    say("un de ces mots : \(list(words, last: "ou"))", "one of: \(list(words, last: "or"))")
  }
}

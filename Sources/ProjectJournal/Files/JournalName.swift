/// What a name in the folder of the journals says of its file.
enum JournalName {
  /// A journal: it is read.
  case journal
  /// A file that was being written when its program ended, such as one of erasing.
  case leftover
  /// It looks like a journal, and is not read.
  case misnamed
  /// Something else.
  case other
  /// Hidden: what a system or a synchroniser keeps for itself, passed over without a word.
  case hidden

  init(_ name: String) {
    if name.hasPrefix(".") {
      self = .hidden
    } else if name.hasSuffix(".jsonl") {
      self = .journal
    } else if name.hasSuffix(".jsonl.erasing") || name.contains(".jsonl.new-") {
      self = .leftover
    } else {
      self = name.lowercased().contains(".jsonl") ? .misnamed : .other
    }
  }
}

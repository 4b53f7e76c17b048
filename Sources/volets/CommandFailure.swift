/// Why a command ended without doing what was asked.
struct CommandFailure: Error {
  /// One clear sentence.
  var sentence: String
  /// 2 for wrong usage or input, 1 for an operation that failed.
  var status: CInt

  /// Wrong usage or input.
  static func usage(_ sentence: String) -> Self { Self(sentence: sentence, status: 2) }
  /// An operation that failed.
  static func operation(_ sentence: String) -> Self { Self(sentence: sentence, status: 1) }
}

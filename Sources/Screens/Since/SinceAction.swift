/// What is asked of « Depuis… ».
enum SinceAction {
  /// Opens the list of changes; takes their marks away if there are any.
  case toggle
  case sooner, afterwards, forget
  /// Asks for this from now on.
  case set(Since?)
}

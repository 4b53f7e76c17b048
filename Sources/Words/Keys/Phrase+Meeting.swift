/// What the keys of the mode for the projector do.
extension Phrase {
  public static var turnAlone: Phrase {
    Phrase("pages qui tournent seules, ou non", "pages turn by themselves, or not")
  }
  public static var closeTheMeeting: Phrase { Phrase("clore la réunion", "close the meeting") }
}

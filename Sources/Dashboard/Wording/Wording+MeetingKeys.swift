internal import Words

/// What the keys of the mode for the projector do.
extension Wording {
  func name(ofMeeting action: Action, isShort: Bool) -> String? {
    switch action {
    case .meeting:
      isShort
        ? say("réunion", "meeting")
        : say("mode réunion, pour le projecteur", "meeting mode, for the projector")
    case .nextPage: say("page suivante", "next page")
    case .previousPage: say("page précédente", "previous page")
    case .turnAlone: say("pages qui tournent seules, ou non", "pages turn by themselves, or not")
    case .closeMeeting: say("clore la réunion", "close the meeting")
    default: nil
    }
  }
}

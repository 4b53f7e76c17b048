public import ProjectModel

/// What is asked for on the status line.
public enum PromptSubject: Hashable, Sendable {
  /// The day to travel to.
  case day
  /// The monthly rate of a what-if.
  case rate
  /// The file whose records of a kind are to be imported.
  case file(Kind)
  /// What a view is to be called.
  case viewName
  /// The file that a list is to be written to.
  case exportFile
  case reportFile
}

/// What is asked for on the status line, and how it may be typed.
extension Wording {
  /// What is asked for.
  public func name(_ subject: PromptSubject) -> String {
    switch subject {
    case .day: say("Aller au :", "Go to:")
    case .rate: say("Rythme par mois :", "Rate a month:")
    case .file: askedFile
    case .exportFile: say("Écrire en CSV :", "Write as CSV:")
    case .reportFile: say("Écrire le rapport :", "Write the report:")
    case .viewName: say("Nom de la vue :", "Name of the view:")
    }
  }
  /// How to type what is asked for.
  public func help(_ subject: PromptSubject) -> String {
    switch subject {
    case .day:
      say(
        "2023-12-31, 15/3, -30  Entrée y aller  Échap non",
        "2023-12-31, 15/3, -30  Enter go  Esc no")
    case .rate:
      say("20 000, 12,5 k$  Entrée essayer  Échap non", "20,000, 12.5k  Enter try  Esc no")
    case .file: askedFileHelp
    case .exportFile: say("Entrée écrire  Échap non", "Enter write  Esc no")
    case .reportFile:
      say(".pdf .html .xlsx  Entrée écrire  Échap non", ".pdf .html .xlsx  Enter write  Esc no")
    case .viewName:
      say("Entrée garder  Échap non", "Enter keep  Esc no")
    }
  }
}

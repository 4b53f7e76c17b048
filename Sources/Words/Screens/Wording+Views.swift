/// Words about the ways to look at lists that are kept under names.
extension Wording {
  /// « Vue : Sans pièce ».
  public func viewName(_ name: String) -> String { colon(say("Vue", "View"), name) }
  /// The same, to give it another name.
  public func renameViewName(_ name: String) -> String {
    colon(say("Renommer la vue", "Rename the view"), name)
  }
  /// The same, to drop it.
  public func dropViewName(_ name: String) -> String {
    colon(say("Supprimer la vue", "Drop the view"), name)
  }
  /// Asked before a view goes.
  public func dropViewQuestion(_ name: String) -> String {
    say("Supprimer la vue \(quoted(name))?", "Drop the view \(quoted(name))?")
  }
  /// Asked where a view of that name is there.
  public func replaceViewQuestion(_ name: String) -> String {
    say(
      "La vue \(quoted(name)) existe; la remplacer?",
      "There is a view \(quoted(name)); replace it?")
  }
  /// Said of a view that is kept.
  public func viewKept(_ name: String) -> String {
    say(
      "Vue \(quoted(name)) gardée; Ctrl-P la rappelle par son nom.",
      "View \(quoted(name)) kept; Ctrl-P calls it by its name.")
  }
  /// Said of a view that is gone.
  public func viewDropped(_ name: String) -> String {
    say("Vue \(quoted(name)) supprimée.", "View \(quoted(name)) dropped.")
  }
  /// Said of a view that asks for what is not there any more.
  public func viewUnread(_ name: String, _ condition: String) -> String {
    say(
      "La vue \(quoted(name)) demande \(quoted(condition)), qui n’existe plus : tout est montré.",
      "The view \(quoted(name)) asks for \(quoted(condition)), which is gone: all is shown.")
  }
  /// Said where nothing can be kept under a name.
  public var noViewHere: String {
    say("Il n’y a pas de vue à garder ici.", "There is no view to keep here.")
  }
  /// Said of a name that cannot be one.
  public func wrongViewName(longest: Int) -> String {
    say("Un nom de 1 à \(longest) lettres.", "A name of 1 to \(longest) letters.")
  }
  /// Said where views cannot be kept.
  public func viewsNotKept(_ reason: String) -> String {
    say("La vue n’est pas gardée : \(reason)", "The view is not kept: \(reason)")
  }
  /// Why views cannot be kept: their file is no such file, or a newer program's.
  public func viewsUnreadable(_ path: String) -> String {
    say(
      "\(path) n’est pas lisible par cette version; rien n’y est écrit.",
      "\(path) cannot be read by this version; nothing is written to it.")
  }
  /// The help of `--view`.
  public var viewHelp: String {
    say("La vue gardée sous ce nom : ses conditions, son ordre.", "The view kept under this name.")
  }
  /// What stands for the name of a view in the usage of a command.
  public var viewValue: String { say("nom", "name") }
  /// Said of a view that there is not.
  public func unknownView(_ name: String, known: [String]) -> String {
    let list = known.prefix(20).map { quoted($0) }.joined(separator: ", ")
    return known.isEmpty
      ? say(
        "Aucune vue n’est gardée sous le nom \(quoted(name)).",
        "No view is kept under the name \(quoted(name)).")
      : say(
        "Aucune vue ne s’appelle \(quoted(name)); il y a \(list).",
        "No view is called \(quoted(name)); there are \(list).")
  }
  /// Said of a view that shows something else than what is asked for.
  public func viewOfOther(_ name: String) -> String {
    say(
      "La vue \(quoted(name)) montre autre chose que ce qui est demandé.",
      "The view \(quoted(name)) shows something else than what is asked for.")
  }
}

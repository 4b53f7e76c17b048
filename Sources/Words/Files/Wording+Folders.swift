/// What is said of folders and journals that cannot be opened or written.
extension Wording {
  /// Said of a folder that is no project.
  public func notAProject(_ path: String) -> String {
    say(
      "\(path) : ce dossier n’est pas un projet Volets; « volets init \(path) » en crée un.",
      "\(path): this folder is not a Volets project; “volets init \(path)” makes one.")
  }
  /// Said of a file that is not what it should be.
  public func damaged(_ path: String) -> String {
    say(
      "\(path) : ce fichier est abîmé; reprenez-le d’une copie du dossier.",
      "\(path): this file is damaged; take it from a copy of the folder.")
  }
  /// Said of a folder that holds a project.
  public func alreadyAProject(_ path: String) -> String {
    say(
      "\(path) : ce dossier contient déjà un projet; rien n’a été changé.",
      "\(path): this folder already holds a project; nothing was changed.")
  }
  /// Said of a project that a later version wrote.
  public func newerFormat(_ version: Int) -> String {
    say(
      "Ce projet est écrit dans un format plus récent (\(version)); mettez Volets à jour pour y "
        + "écrire. La lecture reste possible.",
      "This project is written in a newer format (\(version)); update Volets to write to it. "
        + "Reading still works.")
  }
  /// Said where the journal changed under the pen.
  public var journalReplaced: String {
    say(
      "Le journal a été remplacé pendant qu’on y écrivait; rien n’a été écrit. Recommencez.",
      "The journal was replaced while it was being written to; nothing was written. Try again.")
  }
  /// Said when nothing is left in the folder of an open project.
  public func folderGone(_ folder: String) -> String {
    say(
      "\(folder) : le dossier est introuvable; l’écran montre ce qu’on savait.",
      "\(folder): the folder is gone; the screen shows what was known.")
  }
  /// Said when a change cannot be written, as nothing is left in the folder of its project.
  public func gone(_ folder: String) -> String {
    say(
      "\(folder) : le dossier est introuvable; rien n’a été écrit.",
      "\(folder): the folder is gone; nothing was written.")
  }

  // What is wrong comes before where, as a status line may have no room for both.

  /// Said when a change cannot be written, as it cannot be found out or kept who writes.
  public func writerUnknown(_ path: String, _ reason: String) -> String {
    say(
      "Impossible de savoir qui écrit (\(reason)); rien n’a été écrit (\(path)).",
      "It cannot be known who writes (\(reason)); nothing was written (\(path)).")
  }

  /// Said where the disk is full.
  public func diskFull(_ path: String) -> String {
    say(
      "Le disque est plein; rien n’a été écrit. Libérez de l’espace et recommencez (\(path)).",
      "The disk is full; nothing was written. Free some space and try again (\(path)).")
  }
  /// Said where the system forbids it.
  public func accessDenied(_ path: String) -> String {
    say(
      "Accès refusé; rien n’a été écrit. Vérifiez les droits du dossier (\(path)).",
      "Access denied; nothing was written. Check the folder’s permissions (\(path)).")
  }
  /// Said of what is not there.
  public func notFound(_ path: String) -> String {
    say("\(path) : introuvable.", "\(path): not found.")
  }
  /// Said where the system refuses for another reason, in its own words.
  public func systemRefused(_ path: String, _ reason: String) -> String {
    say(
      "\(path) : le système a refusé (\(reason)); rien n’a été écrit.",
      "\(path): the system refused (\(reason)); nothing was written.")
  }
}

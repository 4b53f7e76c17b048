public import ProjectModel

/// What is said of folders and journals that cannot be opened or written.
extension Wording {
  /// Said of a folder that is no project.
  public func notAProject(_ path: String) -> String {
    say(
      "\(path) : ce dossier n’est pas un projet Volets; « volets init \(ShellWord.quoted(path)) » en crée un.",
      "\(path): this folder is not a Volets project; “volets init \(ShellWord.quoted(path))” makes one."
    )
  }
  /// Said of a folder that holds journals and nothing that makes it a project.
  public func markerMissing(_ path: String, journals: Int) -> String {
    let files = count(journals, ("fichier", "fichiers"), ("file", "files"))
    return say(
      "\(path) : le journal est là (\(files)), mais volets.json manque; rien n’a été changé. Attendez "
        + "la fin de la copie ou de la synchronisation, sinon « volets init --repair \(path) » le "
        + "récrit.",
      "\(path): the journal is there (\(files)), but volets.json is missing; nothing was changed. Wait "
        + "for the copy or synchronisation to end; otherwise “volets init --repair \(path)” writes it "
        + "again.")
  }
  /// Said of a file that is not what it should be.
  public func damaged(_ path: String) -> String {
    say(
      "\(path) : ce fichier est abîmé; reprenez-le d’une copie du dossier, ou renommez-le et lancez "
        + "« volets init --repair » sur son dossier.",
      "\(path): this file is damaged; take it from a copy of the folder, or rename it and run "
        + "“volets init --repair” on its folder.")
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
      "Le projet est introuvable (dossier déplacé, débranché ou vidé); l’écran montre ce qu’on "
        + "savait (\(folder)).",
      "The project is gone (folder moved, unplugged or emptied); the screen shows what was known "
        + "(\(folder)).")
  }
  /// Said when another project is in the folder of an open one.
  public func folderOfAnother(_ folder: String) -> String {
    say(
      "Un autre projet a pris la place de celui-ci; l’écran montre ce qu’on savait (\(folder)).",
      "Another project has taken the place of this one; the screen shows what was known (\(folder))."
    )
  }
  /// Said when a change cannot be written, as nothing is left in the folder of its project.
  public func gone(_ folder: String) -> String {
    say(
      "Le projet est introuvable (dossier déplacé, débranché ou vidé); rien n’a été écrit (\(folder)).",
      "The project is gone (folder moved, unplugged or emptied); nothing was written (\(folder)).")
  }
  /// Said when a change cannot be written, as another project is in the folder.
  public func anotherProject(_ folder: String) -> String {
    say(
      "Un autre projet a pris la place de celui-ci; rien n’a été écrit (\(folder)).",
      "Another project has taken the place of this one; nothing was written (\(folder)).")
  }

  // What is wrong comes before where, as a status line may have no room for both.

  /// Said when a change cannot be written, as it cannot be found out or kept who writes.
  public func writerUnknown(_ path: String, _ reason: String) -> String {
    say(
      "Impossible de savoir qui écrit (\(reason)); rien n’a été écrit (\(path)).",
      "It cannot be known who writes (\(reason)); nothing was written (\(path)).")
  }

  /// Why it is not known where the user's own files are.
  public var homeUnknown: String { say("HOME n’est pas défini", "HOME is not set") }

  /// Said when what is being entered cannot be kept.
  public func entryNotKept(_ reason: String) -> String {
    say(
      "La saisie en cours n’est pas gardée (\(reason)); un arrêt brusque la perdrait.",
      "What is being entered is not kept (\(reason)); it would be lost in a crash.")
  }

  /// Said when no project is named, and it is not known where the usual one is.
  public var noProjectNamed: String {
    say(
      "HOME n’est pas défini; nommez le dossier du projet avec --data.",
      "HOME is not set; name the folder of the project with --data.")
  }

  /// Why something failed, in few words: the disk is full.
  public var fullReason: String { say("le disque est plein", "the disk is full") }
  /// Why something failed, in few words: it is forbidden.
  public var forbiddenReason: String { say("accès refusé", "access denied") }
  /// Why something failed, in few words: another process holds the file.
  public var heldReason: String {
    say("un autre programme le tient", "another program holds it")
  }
  /// Said where another process holds a file and does not let go of it.
  public func heldByAnother(_ path: String) -> String {
    say(
      "Un autre programme tient ce fichier; rien n’y a été écrit. Fermez-le ou attendez, puis "
        + "recommencez (\(path)).",
      "Another program holds this file; nothing was written to it. Close it or wait, then try again "
        + "(\(path)).")
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
  /// Said where something else stands where one’s own file should be.
  ///
  /// - Parameter what: what it is, as `isLink` and the like say.
  public func notWritten(_ path: String, _ what: String) -> String {
    say(
      "Rien n’a été écrit : \(what) là où devrait être votre fichier (\(path)).",
      "Nothing was written: \(what) where your file should be (\(path)).")
  }
  /// Said where writing failed in the midst, and could not be undone.
  public func leftPiece(_ path: String, _ reason: String) -> String {
    say(
      "L’écriture s’est interrompue (\(reason)); un bout de ligne reste, qui ne compte pas. "
        + "Recommencez (\(path)).",
      "Writing broke off (\(reason)); a piece of a line is left, which does not count. Try again "
        + "(\(path)).")
  }
  /// Said where a line is in its file, and perhaps not on the disk.
  public func unconfirmed(_ path: String, _ reason: String) -> String {
    say(
      "L’inscription est dans le fichier, mais le disque ne l’a pas confirmée (\(reason)); vérifiez "
        + "qu’elle y reste avant de la refaire (\(path)).",
      "The entry is in the file, but the disk has not confirmed it (\(reason)); check that it stays "
        + "before entering it again (\(path)).")
  }
  /// Said of a text with more bytes than a text may have.
  ///
  /// - Parameter field: the field; nil for the reason of the change.
  public func textTooLong(_ field: Field?, limit: Int) -> String {
    let name = field.map { self.name($0) } ?? "--why"
    return say(
      "\(name) : texte trop long (plus de \(format.grouped(limit)) octets); rien n’a été écrit.",
      "\(name): the text is too long (more than \(format.grouped(limit)) bytes); nothing was written."
    )
  }
  /// Said of a change with more bytes than a line may have.
  public func changeTooLong(limit: Int) -> String {
    say(
      "Le changement est trop grand (plus de \(format.grouped(limit)) octets); rien n’a été écrit. "
        + "Faites-le en plusieurs fois.",
      "The change is too large (more than \(format.grouped(limit)) bytes); nothing was written. Make it "
        + "in several steps.")
  }
}

/// What is said of folders and files that cannot be read.
extension Wording {
  /// Said where the system forbids it.
  public func accessDeniedReading(_ path: String) -> String {
    say(
      "Accès refusé. Vérifiez les droits du dossier (\(path)).",
      "Access denied. Check the folder’s permissions (\(path)).")
  }
  /// Said where the system refuses for another reason, in its own words.
  public func systemRefusedReading(_ path: String, _ reason: String) -> String {
    say(
      "\(path) : la lecture a échoué (\(reason)).", "\(path): it could not be read (\(reason)).")
  }
  /// Said of what is no ordinary file of its own, or no folder.
  ///
  /// - Parameter what: what it is, as `isLink` and the like say.
  public func notRead(_ path: String, _ what: String) -> String {
    say(
      "\(path) : \(what); rien n’en est lu. Mettez-y le fichier lui-même.",
      "\(path): \(what); nothing of it is read. Put the file itself there.")
  }
  /// Said of a file that looks like a journal by its name and is none.
  public func misnamed(_ path: String) -> String {
    say(
      "\(path) : non lu, car son nom ne finit pas par « .jsonl »; renommez-le si c’est un journal.",
      "\(path): not read, as its name does not end in “.jsonl”; rename it if it is a journal.")
  }

  /// Said of a file that was being written when its program ended.
  public func leftover(_ name: String) -> String {
    say(
      "journal/\(name) : reste d’une écriture interrompue, non lu; supprimez-le si aucun Volets n’est "
        + "à l’œuvre. Il peut contenir des noms.",
      "journal/\(name): left over from writing that broke off, not read; remove it if no Volets is at "
        + "work. It may hold names.")
  }
  /// Said of a file among the journals that is none.
  public func noJournal(_ name: String) -> String {
    say(
      "journal/\(name) : non lu, ce n’est pas un journal.",
      "journal/\(name): not read, it is no journal.")
  }

  /// A folder.
  public var isFolder: String { say("c’est un dossier", "it is a folder") }
  /// A file.
  public var isFile: String {
    say("c’est un fichier, non un dossier", "it is a file, not a folder")
  }
  /// A symbolic link.
  public var isLink: String { say("c’est un lien symbolique", "it is a symbolic link") }
  /// A file with several names.
  public var isShared: String {
    say(
      "c’est un lien physique (le fichier a d’autres noms)",
      "it is a hard link (the file has other names)")
  }
  /// A named pipe.
  public var isPipe: String { say("c’est un tube nommé", "it is a named pipe") }
  /// A socket.
  public var isSocket: String { say("c’est une prise réseau", "it is a socket") }
  /// A device.
  public var isDevice: String { say("c’est un périphérique", "it is a device") }
}

/// What `volets erase` says of itself and of what it was given.
extension Wording {
  /// What it does.
  public var eraseAbstract: String {
    say("Effacer un contact pour de bon (Loi 25).", "Erase a contact for good (Law 25).")
  }
  /// An example of it.
  public var eraseDiscussion: String {
    say(
      "Exemple : volets erase contact Anne Tremblay. Le nom, le courriel, le téléphone ou la "
        + "municipalité. Sans --yes, montre seulement ce qui serait effacé.",
      "Example: volets erase contact Anne Tremblay. The name, e-mail address, telephone or "
        + "municipality. Without --yes, only shows what would be erased.")
  }
  /// What can be erased.
  public var eraseKindHelp: String { "contact" }
  /// Who.
  public var eraseTextHelp: String {
    say(
      "Nom, courriel, téléphone ou municipalité.",
      "Name, e-mail address, telephone or municipality.")
  }
  /// What stands for that in its usage.
  public var eraseTextValue: String { say("texte", "text") }
  /// `--yes`.
  public var eraseYesHelp: String { say("Effacer vraiment.", "Really erase.") }

  /// Said of what cannot be erased.
  public func cannotErase(_ typed: String) -> String {
    say(
      "\(quoted(typed)) ne s’efface pas; écrivez « volets erase contact TEXTE ».",
      "\(quoted(typed)) cannot be erased; write “volets erase contact TEXT”.")
  }
  /// Said where a text is too short to search for.
  public func tooShortToErase(_ text: String) -> String {
    say(
      "\(quoted(text)) est trop court : il faut au moins trois lettres ou chiffres.",
      "\(quoted(text)) is too short: at least three letters or digits are needed.")
  }
  /// Said where a text may mean several people.
  public func severalContacts(_ text: String, _ contacts: [String]) -> String {
    say(
      "\(quoted(text)) peut désigner plusieurs personnes : \(list(contacts)). Donnez le nom complet "
        + "ou le courriel.",
      "\(quoted(text)) may mean several people: \(list(contacts)). Give the whole name or the "
        + "e-mail address.")
  }
  /// Said where no journal holds the person.
  public func holdsNobody(_ text: String) -> String {
    say(
      "Aucun journal ne contient \(quoted(text)); rien n’a été écrit.",
      "No journal holds \(quoted(text)); nothing was written.")
  }
}

/// The account of what is erased, line by line.
extension Wording {
  /// `12 lignes de 2 fichiers`.
  public func lines(_ lines: Int, ofFiles files: Int) -> String {
    count(lines, ("ligne", "lignes"), ("line", "lines")) + say(" de ", " of ")
      + count(files, ("fichier", "fichiers"), ("file", "files"))
  }
  /// The reason kept in the history; it does not name the person.
  public func erasureReason(lines: Int, files: Int) -> String {
    say("Effacement d’un contact (Loi 25) : ", "A contact was erased (Law 25): ")
      + self.lines(lines, ofFiles: files)
  }
  /// Who would be erased, or was, and from how much.
  ///
  /// - Parameter fields: how many contact fields are emptied.
  public func erased(_ who: String, lines: Int, files: Int, fields: Int, isDone: Bool) -> String {
    (isDone ? say("Effacé : ", "Erased: ") : say("À effacer : ", "To be erased: "))
      + "\(who), \(self.lines(lines, ofFiles: files)), "
      + count(
        fields, ("champ de contact", "champs de contact"), ("contact field", "contact fields"))
      + "."
  }
  /// How many lines of a file.
  public func erased(lines: Int, of file: String) -> String {
    colon(file, count(lines, ("ligne", "lignes"), ("line", "lines")))
  }
  /// What stands over the texts in which the name is replaced.
  public func erasedTextsTitle(isDone: Bool) -> String {
    isDone
      ? say(
        "Textes où le nom est devenu « [effacé] » :", "Texts in which the name became “[effacé]”:")
      : say(
        "Textes où le nom devient « [effacé] » :", "Texts in which the name becomes “[effacé]”:")
  }
  /// The file and line of a text, what it belongs to, and the text.
  public func erasedText(file: String, line: Int, of owner: String, _ text: String) -> String {
    say("\(file), ligne \(line), \(owner)\u{A0}: ", "\(file), line \(line), \(owner): ")
      + quoted(text)
  }
  /// Why something was written, as the name of what a text belongs to.
  public var whyWord: String { say("raison", "reason") }
  /// What stands over the lines that stay as they are.
  public var unerasedTitle: String {
    say(
      "Lignes illisibles ou hors des journaux qui le contiennent, laissées telles quelles; "
        + "corrigez-les à la main :",
      "Lines that cannot be read or are in no journal and hold it, left as they are; mend them by "
        + "hand:")
  }
  /// What stands over the files that cannot be read.
  public var unreachedTitle: String {
    say(
      "Fichiers qui n’ont pas pu être lus; on ne sait pas s’ils contiennent la personne :",
      "Files that could not be read; whether they hold the person is not known:")
  }
  /// A file, and why it could not be read.
  public func unreached(_ file: String, _ reason: String) -> String { colon(file, reason) }
  /// Said of unfinished entries and kept views that mention the person.
  public func keptErased(_ number: Int, isDone: Bool) -> String {
    let entries = count(
      number, ("saisie inachevée ou vue gardée", "saisies inachevées ou vues gardées"),
      ("unfinished entry or kept view", "unfinished entries or kept views"))
    return isDone
      ? say("Effacé aussi : \(entries).", "Erased as well: \(entries).")
      : say("À effacer aussi : \(entries).", "To be erased as well: \(entries).")
  }
  /// Said where an unfinished entry or a kept view could not be reached.
  public func keptUnreached(_ file: String, _ reason: String) -> String {
    say(
      "Saisie inachevée ou vue non effacée : \(file) (\(reason)).",
      "Unfinished entry or view not erased: \(file) (\(reason)).")
  }
  /// Said where erasing has stopped in the midst.
  ///
  /// - Parameters:
  ///   - done: what has been rewritten, file by file.
  ///   - left: what has not.
  public func unfinishedErasure(
    _ file: String, _ reason: String, done: [String], left: [String]
  ) -> String {
    let nothing = say("rien", "nothing")
    let (done, left) = (done.isEmpty ? nothing : list(done), left.isEmpty ? nothing : list(left))
    return say(
      "Effacement inachevé, \(file) : \(reason). Réécrit : \(done). Reste : \(left). Répétez la même "
        + "commande pour finir.",
      "Erasing is unfinished, \(file): \(reason). Rewritten: \(done). Left: \(left). Repeat the same "
        + "command to finish.")
  }
  /// A file with the number of its lines, among others.
  public func inFile(_ file: String, lines: Int) -> String {
    "\(file) (\(count(lines, ("ligne", "lignes"), ("line", "lines"))))"
  }
  /// The place of a line.
  public func place(file: String, line: Int) -> String {
    say("\(file), ligne \(line)", "\(file), line \(line)")
  }
  /// Said of the lines that the person signed.
  public func signaturesStay(_ number: Int) -> String {
    say(
      "Laissé : le nom de l’auteur de \(number) lignes; c’est sa signature.",
      "Left: the name of the author of \(number) lines; it is a signature.")
  }
  /// What is left to know: copies keep all of it; or, nothing was written yet.
  public func afterErasing(isDone: Bool) -> String {
    isDone
      ? say(
        "Les copies du dossier (sauvegardes, git, autres postes) gardent ce qui est effacé ici.",
        "Copies of the folder (backups, git, other machines) keep what is erased here.")
      : say(
        "Rien n’a été écrit. Répétez avec --yes pour effacer pour de bon.",
        "Nothing was written. Repeat with --yes to erase for good.")
  }
}

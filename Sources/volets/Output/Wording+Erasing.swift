internal import Dashboard
internal import ProjectJournal
internal import ProjectModel
internal import Words

/// What to say of erasing a contact for good.
extension Wording {
  /// Said where no journal holds the person.
  func holdsNobody(_ text: String) -> String {
    say(
      "Aucun journal ne contient \(quoted(text)); rien n’a été écrit.",
      "No journal holds \(quoted(text)); nothing was written.")
  }

  /// Said where a text may mean several people.
  func severalContacts(_ text: String, _ contacts: [String]) -> String {
    say(
      "\(quoted(text)) peut désigner plusieurs personnes : \(list(contacts)). Donnez le nom complet "
        + "ou le courriel.",
      "\(quoted(text)) may mean several people: \(list(contacts)). Give the whole name or the "
        + "e-mail address.")
  }

  /// Said where a text is too short to search for.
  func tooShortToErase(_ text: String) -> String {
    say(
      "\(quoted(text)) est trop court : il faut au moins trois lettres ou chiffres.",
      "\(quoted(text)) is too short: at least three letters or digits are needed.")
  }

  /// The reason kept in the history; it does not name the person.
  func erasureReason(_ erasure: ContactErasure) -> String {
    say("Effacement d’un contact (Loi 25) : ", "A contact was erased (Law 25): ")
      + linesOfFiles(erasure)
  }

  private func linesOfFiles(_ erasure: ContactErasure) -> String {
    let files = erasure.files.count
    return count(erasure.lineCount, ("ligne", "lignes"), ("line", "lines"))
      + say(" de ", " of ") + count(files, ("fichier", "fichiers"), ("file", "files"))
  }

  /// What would be erased, or was, line by line.
  func account(
    of erasure: ContactErasure, contact: String, municipalities: [String], isDone: Bool
  ) -> String {
    let who = municipalities.isEmpty ? contact : "\(contact) (\(list(municipalities)))"
    let head = isDone ? say("Effacé : ", "Erased: ") : say("À effacer : ", "To be erased: ")
    var account = [
      "\(head)\(who), \(linesOfFiles(erasure)), "
        + count(
          erasure.fieldCount, ("champ de contact", "champs de contact"),
          ("contact field", "contact fields")) + "."
    ]
    for file in erasure.files {
      let lines = count(file.lines, ("ligne", "lignes"), ("line", "lines"))
      account.append(say("  \(file.name) : \(lines)", "  \(file.name): \(lines)"))
    }
    if !erasure.texts.isEmpty {
      account.append(
        isDone
          ? say(
            "Textes où le nom est devenu « [effacé] » :",
            "Texts in which the name became “[effacé]”:")
          : say(
            "Textes où le nom devient « [effacé] » :",
            "Texts in which the name becomes “[effacé]”:"))
      account += erasure.texts.map { place(of: $0) + quoted(Output.oneLine($0.text)) }
    }
    if !erasure.unreadable.isEmpty {
      account.append(
        say(
          "Lignes illisibles qui le contiennent, laissées telles quelles; corrigez-les à la main :",
          "Lines that cannot be read and hold it, left as they are; mend them by hand:"))
      account += erasure.unreadable.map {
        "  " + say("\($0.file), ligne \($0.line)", "\($0.file), line \($0.line)")
      }
    }
    if erasure.signatureCount > 0 {
      account.append(
        say(
          "Laissé : le nom de l’auteur de \(erasure.signatureCount) lignes; c’est sa signature.",
          "Left: the name of the author of \(erasure.signatureCount) lines; it is a signature."))
    }
    account.append(
      isDone
        ? say(
          "Les copies du dossier (sauvegardes, git, autres postes) gardent ce qui est effacé ici.",
          "Copies of the folder (backups, git, other machines) keep what is erased here.")
        : say(
          "Rien n’a été écrit. Répétez avec --yes pour effacer pour de bon.",
          "Nothing was written. Repeat with --yes to erase for good."))
    return account.joined(separator: "\n")
  }

  /// The file and line of a text, and the kind and field that it belongs to.
  private func place(of text: ContactErasure.Excerpt) -> String {
    let kind = text.kind.map { name in Kind(rawValue: name).map { self.name($0) } ?? name }
    let field =
      Field(name: text.field).map { name($0) }
      ?? (text.field == "why" ? say("raison", "reason") : text.field)
    let whose = Output.oneLine([kind, field].compactMap(\.self).joined(separator: ", "))
    return say(
      "  \(text.file), ligne \(text.line), \(whose)\u{A0}: ",
      "  \(text.file), line \(text.line), \(whose): ")
  }
}

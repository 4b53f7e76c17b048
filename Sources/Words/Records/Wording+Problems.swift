public import ProjectModel

/// What to say of input that was not taken: what, where, and what to do.
extension Wording {
  /// A sentence about a field that was not taken.
  public func sentence(_ failure: FieldFailure) -> String {
    let reason = reason(failure.problem, text: failure.text)
    guard let field = failure.field else { return reason }
    return say("\(field) : \(reason)", "\(field): \(reason)")
  }

  /// The reason why a value was not taken.
  public func reason(_ problem: FieldProblem, text: String) -> String {
    switch problem {
    case .unknownKind(let name):
      return say(
        "\(quoted(name)) n’est pas une sorte de fiche; il y a "
          + "\(list(Kind.allCases.map(\.rawValue))).",
        "\(quoted(name)) is not a kind of record; there are "
          + "\(list(Kind.allCases.map(\.rawValue))).")
    case .unknownField(_, let kind):
      let fields = list(kind.fields.map(\.name))
      return say(
        "ce champ n’existe pas pour « \(name(kind)) »; il y a \(fields).",
        "there is no such field for “\(name(kind))”; there are \(fields).")
    case .missing(let fields, let kind):
      let names = list(fields.map { "\($0.name)=…" })
      return say(
        "Pour ajouter « \(name(kind)) », il manque \(names).",
        "To add “\(name(kind))”, \(names) must be given.")
    case .notAnAssignment(let text):
      return say(
        "\(quoted(text)) n’est pas de la forme champ=valeur.",
        "\(quoted(text)) is not of the form field=value.")
    case .number(let problem): return reason(problem, text: text)
    case .date(let problem): return reason(problem)
    case .notWhole(let bounds):
      return say(
        "\(quoted(text)) n’est pas un nombre entier de \(bounds.lowerBound) à "
          + "\(bounds.upperBound).",
        "\(quoted(text)) is not a whole number from \(bounds.lowerBound) to "
          + "\(bounds.upperBound).")
    case .notAWord(let set):
      let words = list(set.words.map { name($0, of: set) }, last: say("ou", "or"))
      return say("\(quoted(text)) : écrivez \(words).", "\(quoted(text)): write \(words).")
    case .notAPercentage:
      return say(
        "\(quoted(text)) : écrivez un pourcentage de 0 à 100.",
        "\(quoted(text)): write a percentage from 0 to 100.")
    case .saidTwice:
      return say("ce champ est donné deux fois.", "this field is given twice.")
    case .ahead(let later, let earlier):
      return say(
        "\(quoted(text)) : le \(later.iso) est à venir; écrivez \(earlier.iso) ou \(later.iso).",
        "\(quoted(text)): \(later.iso) is yet to come; write \(earlier.iso) or \(later.iso).")
    case .nearCategory(let known):
      return say(
        "\(quoted(text)) : il y a déjà \(list(known.map { quoted($0) })); écrivez ce nom en entier, "
          + "ou ajoutez --new pour une catégorie nouvelle.",
        "\(quoted(text)): there is \(list(known.map { quoted($0) })) already; write that name in "
          + "full, or add --new for a new category.")
    case .notAFlag:
      return say("\(quoted(text)) : écrivez oui ou non.", "\(quoted(text)): write yes or no.")
    case .noSuchRecord(nil, let text):
      return say(
        "aucune fiche ne porte l’identifiant, le code ou le nom \(quoted(text)).",
        "no record bears the identifier, code or name \(quoted(text)).")
    case .noSuchRecord(let kind?, let text):
      return say(
        "rien ne porte le nom \(quoted(text)) (\(name(kind))); consultez « volets list "
          + "\(kind.rawValue) ».",
        "nothing goes by \(quoted(text)) (\(name(kind))); see “volets list \(kind.rawValue)”.")
    case .ambiguousRecord(_, let text, let names):
      return say(
        "\(quoted(text)) peut désigner \(list(names, last: "ou")); donnez l’identifiant.",
        "\(quoted(text)) may mean \(list(names, last: "or")); give the identifier.")
    case .noSuchMunicipality(let text):
      return say(
        "aucune municipalité du Québec ne porte le nom \(quoted(text)).",
        "no municipality of Québec bears the name \(quoted(text)).")
    case .unsureMunicipality(let text, let names):
      return say(
        "aucune municipalité ne porte le nom entier \(quoted(text)); voulez-vous dire "
          + "\(list(names, last: "ou"))?",
        "no municipality bears the whole name \(quoted(text)); do you mean "
          + "\(list(names, last: "or"))?")
    case .ambiguousMunicipality(let text, let names):
      return say(
        "\(quoted(text)) peut désigner \(list(names, last: "ou")); donnez le code.",
        "\(quoted(text)) may mean \(list(names, last: "or")); give the code.")
    case .required:
      return say("ce champ ne peut pas être vide.", "this field cannot be empty.")
    case .unknownFieldNames(let names):
      return say(
        "\(list(names.map { quoted($0) })) : aucun champ de ce nom.",
        "\(list(names.map { quoted($0) })): no field of that name.")
    }
  }

  /// The reason why a number or an amount was not understood.
  public func reason(_ problem: NumberProblem, text: String) -> String {
    switch problem {
    case .empty: return say("il manque un nombre.", "a number is missing.")
    case .unexpected(let character):
      return say(
        "\(quoted(text)) : \(quoted(String(character))) ne fait pas partie d’un nombre.",
        "\(quoted(text)): \(quoted(String(character))) is not part of a number.")
    case .ambiguousSeparator(let number):
      let digits = number.filter(\.isNumber)
      let decimal = number.replacing(".", with: ",")
      return say(
        "\(quoted(number)) : milliers ou décimales? Écrivez \(digits) ou "
          + "\(decimal.dropLast()).",
        "\(quoted(number)): thousands or decimals? Write \(digits) or \(decimal.dropLast()).")
    case .badGrouping(let number):
      return say(
        "\(quoted(number)) : les chiffres se groupent par trois, comme 1 250,50.",
        "\(quoted(number)): digits go in groups of three, as in 1 250.50.")
    case .tooManyDecimals(let allowed):
      return say(
        "\(quoted(text)) : au plus \(allowed) décimales.",
        "\(quoted(text)): at most \(allowed) decimals.")
    case .tooLarge: return say("\(quoted(text)) est trop grand.", "\(quoted(text)) is too large.")
    case .signWithin(let number):
      return say(
        "\(quoted(number)) : le signe $ va à la fin, comme 12,50 $.",
        "\(quoted(number)): the $ sign goes to one end, as in $12.50.")
    case .incompleteSum:
      return say("\(quoted(text)) : la somme est incomplète.", "\(quoted(text)): incomplete sum.")
    }
  }

  /// The reason why a date was not understood.
  public func reason(_ problem: DateProblem) -> String {
    switch problem {
    case .empty: say("il manque une date.", "a date is missing.")
    case .unreadable(let text):
      say(
        "\(quoted(text)) n’est pas une date; écrivez 2024-03-15, 15/3, 15, hier ou -3.",
        "\(quoted(text)) is not a date; write 2024-03-15, 15/3, 15, yesterday or -3.")
    case .noSuchDay(let text):
      say(
        "\(quoted(text)) n’existe pas au calendrier.", "\(quoted(text)) is not in the calendar.")
    case .noDay(let text):
      say(
        "\(quoted(text)) est un mois sans jour; écrivez le jour.",
        "\(quoted(text)) is a month without a day; write the day.")
    case .shortYear(let text, let day):
      say(
        "\(quoted(text)) : écrivez l’année en quatre chiffres"
          + "\(day.map { ", comme \($0.iso)" } ?? "").",
        "\(quoted(text)): write the year with four digits\(day.map { ", as in \($0.iso)" } ?? "").")
    case .otherWeekday(let text, let day):
      say(
        "\(quoted(text)) : le \(day.iso) est un \(QuebecFormat.weekdays(.french)[day.weekday - 1]).",
        "\(quoted(text)): \(day.iso) is a \(QuebecFormat.weekdays(.english)[day.weekday - 1]).")
    case .tooFar(let day):
      say(
        "le \(day.iso) est à plus de cent ans d’ici.",
        "\(day.iso) is more than a hundred years away.")
    }
  }
}

extension Wording {
  /// A sentence about a record that was not taken as a whole.
  public func sentence(
    _ conflict: Conflict, in project: Project, _ directory: Directory
  ) -> String {
    switch conflict {
    case .agreementDates:
      return say(
        "L’entente doit finir après son début, et durer au plus cinquante ans.",
        "The agreement must end after it starts, and last fifty years at most.")
    case .yearsWithBudget(let years):
      let names = list(years.map { yearName($0) })
      return say(
        "Un budget est inscrit hors de ces dates (\(names)); déplacez-le d’abord vers d’autres années.",
        "There is a budget outside these dates (\(names)); move it to other years first.")
    case .activityDates:
      return say(
        "L’échéance d’une activité doit suivre son début.",
        "An activity must be due after it starts.")
    case .alreadyTakesPart(let id):
      let town = project.participations[id]?.municipality.map { directory.name(of: $0) } ?? ""
      return say(
        "\(town) participe déjà; modifiez cette fiche-là.",
        "\(town) already takes part; change that record.")
    case .codeTaken(let code, let id):
      let record = project.kind(of: id).flatMap { project.record($0, id) }
      let title = record.map { quoted(label(of: $0, in: project, directory)) } ?? undefined
      return say(
        "Le code \(quoted(code)) est déjà pris par \(title); choisissez-en un autre.",
        "The code \(quoted(code)) is already taken by \(title); choose another one.")
    case .noSuchYear(let last):
      return say(
        "L’entente n’a que \(last) années; écrivez year=1 à year=\(last).",
        "The agreement has \(last) years only; write year=1 to year=\(last).")
    case .negative(let field):
      return say(
        "\(heading(field)) : un montant négatif n’a pas de sens ici.",
        "\(heading(field)): a negative amount makes no sense here.")
    case .stillNamed(let counts):
      let kinds = counts.sorted { $0.key.rawValue < $1.key.rawValue }
        .map { "\(name($0.key)) (\($0.value))" }
      return say(
        "D’autres fiches s’y rapportent : \(list(kinds)); retirez-les ou rattachez-les d’abord "
          + "ailleurs.",
        "Other records belong to it: \(list(kinds)); drop them or attach them elsewhere first.")
    case .emptyTransfer:
      return say(
        "Un virement déplace un montant positif.", "A transfer moves a positive amount.")
    case .transferToItself:
      return say(
        "Un virement va d’un poste à un autre.", "A transfer goes from one line to another.")
    }
  }
}

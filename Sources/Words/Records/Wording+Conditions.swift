public import ProjectModel

/// What is said of conditions that choose records: names, and why one was not understood.
extension Wording {
  /// What people call something that records can be chosen by.
  public func name(_ subject: Condition.Subject) -> String {
    switch subject {
    case .field(let field): name(field)
    case .identifier: say("identifiant", "identifier")
    case .anyText: say("texte", "text")
    case .agreementYear: say("année", "year")
    case .outside: say("hors entente", "outside")
    case .late: say("en retard", "late")
    case .silent: say("silencieuse", "silent")
    }
  }

  /// The names of such a thing in all languages, for reading what is typed.
  public static func names(_ subject: Condition.Subject) -> [String] {
    Language.allCases.map { Wording($0).name(subject) }
  }

  /// The word for what holds.
  public var yes: String { say("oui", "yes") }

  /// What such a thing is, where it is no field.
  public func help(_ subject: Condition.Subject) -> String {
    switch subject {
    case .field(let field): name(field)
    case .identifier: say("l’identifiant, ou le code", "the identifier, or the code")
    case .anyText: say("n’importe quel texte de la fiche", "any text of the record")
    case .agreementYear:
      say("l’année de l’entente, d’après la date", "the year of the agreement, by the date")
    case .outside:
      say("datée hors de l’entente, ou sans date", "dated outside the agreement, or without a date")
    case .late: say("échéance passée, pas fait", "past its day, not done")
    case .silent: say("sans nouvelles depuis plus de 90 jours", "no news for more than 90 days")
    }
  }

  /// A sentence about a condition that was not understood.
  public func sentence(_ failure: ConditionFailure) -> String {
    let reason = reason(failure.problem)
    return say(
      "Condition \(quoted(failure.text)) : \(reason)",
      "Condition \(quoted(failure.text)): \(reason)")
  }

  /// The reason why a condition was not understood.
  public func reason(_ problem: ConditionProblem) -> String {
    switch problem {
    case .noComparison:
      return say(
        "il n’y a rien à comparer; écrivez un champ, une comparaison (\(comparisons)) et une valeur, "
          + "comme part=V1.",
        "nothing is compared; write a field, a comparison (\(comparisons)) and a value, as in "
          + "part=V1.")
    case .unknownSubject(let name, let kind, let near):
      guard near.isEmpty else {
        return say(
          "aucun champ \(quoted(name)) pour « \(self.name(kind)) »; voulez-vous dire "
            + "\(list(near, last: "ou"))?",
          "no field \(quoted(name)) for “\(self.name(kind))”; do you mean "
            + "\(list(near, last: "or"))?")
      }
      let known = list((kind.fields.map(\.name) + Condition.Subject.derived(in: kind).map(\.name)))
      return say(
        "aucun champ \(quoted(name)) pour « \(self.name(kind)) »; il y a \(known).",
        "no field \(quoted(name)) for “\(self.name(kind))”; there are \(known).")
    case .notComparable(let comparison, let name, let known):
      let others = list(known.map(\.rawValue), last: say("ou", "or"))
      return comparison == .contains
        ? say(
          "« ~ » cherche dans un texte, et \(name) n’en est pas un; écrivez \(others).",
          "“~” searches a text, and \(name) is none; write \(others).")
        : say(
          "« \(comparison.rawValue) » compare des montants, des nombres et des dates; pour \(name), "
            + "écrivez \(others).",
          "“\(comparison.rawValue)” compares amounts, numbers and dates; for \(name), write "
            + "\(others).")
    case .noValue(let comparison):
      return say(
        "il manque une valeur après « \(comparison.rawValue) »; écrivez-la, ou = pour un champ vide.",
        "a value is missing behind “\(comparison.rawValue)”; write it, or = for an empty field.")
    case .value(let problem, let typed): return reason(problem, text: typed)
    case .openRange:
      return say(
        "« .. » n’a pas de borne; écrivez 100.., ..500 ou 100..500.",
        "“..” has no end; write 100.., ..500 or 100..500.")
    case .reversedRange(let from, let to):
      return say(
        "l’intervalle finit avant de commencer; écrivez \(to)..\(from).",
        "the range ends before it begins; write \(to)..\(from).")
    case .comparedRange(let comparison):
      return say(
        "un intervalle va avec = ou !=, pas avec « \(comparison.rawValue) ».",
        "a range goes with = or !=, not with “\(comparison.rawValue)”.")
    }
  }

  private var comparisons: String { Comparison.allCases.map(\.rawValue).joined(separator: " ") }
}

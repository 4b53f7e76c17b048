/// « À propos »: what this is, and where its data come from.
extension Wording {
  /// What stands above it.
  public var aboutTitle: String { say("À propos", "About") }

  /// The paragraphs, the sources of the data as their licences ask for them.
  ///
  /// - Parameter version: of the program.
  public func about(version: String) -> [String] {
    [
      say("Volets \(version), licence MIT.", "Volets \(version), MIT licence."),
      say(
        "Contient des données du Répertoire des municipalités du Québec (ministère des Affaires "
          + "municipales et de l’Habitation) et des Découpages administratifs (ministère des "
          + "Ressources naturelles et des Forêts), © Gouvernement du Québec, Données Québec, licence "
          + "CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/deed.fr), modifiées.",
        "Contains data of the Répertoire des municipalités du Québec (ministère des Affaires "
          + "municipales et de l’Habitation) and of the Découpages administratifs (ministère des "
          + "Ressources naturelles et des Forêts), © Gouvernement du Québec, Données Québec, licence "
          + "CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/deed.en), modified."),
      say(
        "Coordonnées : GeoNames (https://www.geonames.org/), CC BY 4.0, modifiées. Côtes et lacs : "
          + "Natural Earth (domaine public). Aérodromes : airportsdata (MIT).",
        "Coordinates: GeoNames (https://www.geonames.org/), CC BY 4.0, modified. Shores and lakes: "
          + "Natural Earth (public domain). Aerodromes: airportsdata (MIT)."),
    ]
  }
}

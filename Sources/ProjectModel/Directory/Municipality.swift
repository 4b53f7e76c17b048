/// A municipality of Québec.
public struct Municipality: Hashable, Sendable {
  /// Its five-digit official code; the identifier by which records name it.
  public var id: RecordID
  /// Its official name.
  public var name: String
  /// What kind of municipality it is.
  public var designation: Designation
  /// Its MRC, or the territory that stands for one.
  public var county: String
  /// The two-digit code of its administrative region.
  public var region: String
  /// Inhabitants.
  public var population: Int
  /// Where its centre lies.
  public var place: Place
  /// What tells it apart from another one of the same name; nil where it alone bears its name.
  public var distinction: Distinction?

  /// A place on Earth.
  public struct Place: Hashable, Sendable {
    /// Thousandths of a degree north.
    public var latitude: Int
    /// Thousandths of a degree east; negative here.
    public var longitude: Int

    /// A place.
    public init(latitude: Int, longitude: Int) {
      self.latitude = latitude
      self.longitude = longitude
    }
  }

  /// What tells two municipalities of one name apart.
  public enum Distinction: String, Hashable, Sendable {
    /// They lie in different MRCs.
    case county = "mrc"
    /// They lie in one MRC and differ in designation.
    case designation = "type"
  }

  /// The name, with what tells it apart in parentheses if another one bears it too: `Saint-Damase
  /// (La Matapédia)`, `Hatley (canton)`.
  public var distinctName: String {
    switch distinction {
    case .county: "\(name) (\(county))"
    case .designation: "\(name) (\(designation.name))"
    case nil: name
    }
  }
}

/// The kinds of municipality, by the letters of the ISQ. Their names are official and French in
/// every language.
public enum Designation: String, Hashable, Sendable, CaseIterable {
  case city = "V"
  case municipality = "M"
  case parish = "P"
  case village = "VL"
  case township = "CT"
  case unitedTownships = "CU"
  case northernVillage = "VN"
  case creeVillage = "VC"
  case naskapiVillage = "VK"
  case regionalGovernment = "GR"

  /// The official name.
  public var name: String {
    switch self {
    case .city: "ville"
    case .municipality: "municipalité"
    case .parish: "paroisse"
    case .village: "village"
    case .township: "canton"
    case .unitedTownships: "cantons unis"
    case .northernVillage: "village nordique"
    case .creeVillage: "village cri"
    case .naskapiVillage: "village naskapi"
    case .regionalGovernment: "gouvernement régional"
    }
  }
}

/// An administrative region of Québec.
public struct Region: Hashable, Sendable {
  /// Its two-digit code.
  public var code: String
  /// Its official name.
  public var name: String
  /// A name of at most fourteen columns.
  public var short: String
  /// Inhabitants, those outside municipalities included.
  public var population: Int
  /// Number of municipalities of the directory that lie in it.
  public var municipalityCount: Int
}

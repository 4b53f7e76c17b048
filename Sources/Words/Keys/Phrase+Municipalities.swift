/// What the keys of the screen *Municipalités* do, and what its signs mean.
extension Phrase {
  public static var toTheNorth: Phrase { Phrase("vers le nord", "to the north") }
  public static var toTheSouth: Phrase { Phrase("vers le sud", "to the south") }
  public static var toTheWest: Phrase { Phrase("vers l’ouest", "to the west") }
  public static var toTheEast: Phrase { Phrase("vers l’est", "to the east") }

  public static var openMunicipality: Phrase {
    Phrase(
      "ouvrir la municipalité; plier ou déplier la région",
      "open the municipality; fold or unfold the region")
  }
  public static var unfoldRegion: Phrase {
    Phrase("déplier la région; ouvrir la municipalité", "unfold the region; open the municipality")
  }
  public static var foldRegion: Phrase { Phrase("plier la région", "fold the region") }
  public static var map: Phrase { Phrase("carte", "map") }
  public static var regions: Phrase { Phrase("régions", "regions") }
  public static var path: Phrase { Phrase("chemin", "path") }
  public static var heightOfStages: Phrase {
    Phrase(
      "chemin : un mois par case, plus haut à chaque étape",
      "path: a cell per month, higher with each stage")
  }
  public static var nextFaces: Phrase {
    Phrase("liste, carte, régions, chemin", "list, map, regions, path")
  }
  public static var previousFaces: Phrase {
    Phrase("chemin, régions, carte, liste", "path, regions, map, list")
  }
  public static var clearFiltersThenBack: Phrase {
    Phrase("effacer les filtres, puis revenir", "clear the filters, then go back")
  }
  public static var find: Phrase { Phrase("chercher", "find") }
  public static var findAmongAll: Phrase {
    Phrase("chercher parmi toutes celles du Québec", "find among all those of Québec")
  }
  public static var stage: Phrase { Phrase("étape", "stage") }
  public static var oneStageOnly: Phrase {
    Phrase(
      "ne montrer que les silencieuses, qu’une étape…", "show silent ones, one stage… only")
  }
  public static var part: Phrase { Phrase("volet", "part") }
  public static var onePartOnly: Phrase {
    Phrase("ne montrer qu’un volet", "show one part only")
  }
  public static var region: Phrase { Phrase("région", "region") }
  public static var thisRegionOnly: Phrase {
    Phrase("ne montrer que cette région, puis toutes", "show this region only, then all")
  }
  public static var zoom: Phrase { Phrase("zoom", "zoom") }
  public static var enlargeTheRegion: Phrase {
    Phrase("agrandir la région sur la carte", "enlarge the region")
  }
  public static var theWholeMap: Phrase { Phrase("toute la carte", "the whole map") }

  // MARK: Signs

  public static var activitiesUnderWayAndLate: Phrase {
    Phrase("activités en cours, dont en retard", "activities under way, late ones")
  }
  public static var silentOnTheMap: Phrase {
    Phrase(
      "carte : silencieuse, quand la couleur ne le dit pas; en inverse, faute de place",
      "map: silent, where colour does not tell; in reverse for want of room")
  }
  public static var severalOnTheMap: Phrase {
    Phrase(
      "carte : autant à cet endroit; plus de neuf", "map: as many in that place; more than nine")
  }
  public static var reachedSignMark: Phrase { Phrase("Att.", "Rch.") }
  public static var reachedSign: Phrase {
    Phrase("atteintes : approchées, et non retirées", "reached: approached and not withdrawn")
  }
  public static var engagedSign: Phrase {
    Phrase(
      "engagées : ont dit oui, en action et complétées comprises",
      "engaged: have agreed, active and completed ones included")
  }
  public static var populationSign: Phrase {
    Phrase(
      "part de la population de la région (territoires non municipaux compris) qui vit dans les "
        + "municipalités engagées",
      "share of the region’s population (other territories included) that lives in engaged "
        + "municipalities")
  }
  public static var regionThatTakesPart: Phrase {
    Phrase("région où l’on participe", "region that takes part")
  }
  public static var selectedRegion: Phrase { Phrase("région choisie", "selected region") }
  public static var selectedOutsideTheProject: Phrase {
    Phrase("choisie, et hors du projet", "selected, and outside the project")
  }
  public static var othersOfTheRegion: Phrase {
    Phrase(
      "autres municipalités de la région agrandie", "others of the enlarged region")
  }
}

/// A firm that outsiders work for.
struct Firm {
  let name: String
  /// The part of the mail domain before `.example.org`.
  let domain: String

  private init(_ name: String, _ domain: String) {
    self.name = name
    self.domain = domain
  }

  /// The firm whose people share the mailbox of a switchboard.
  static let switchboard = Firm("Lakefront Clinics", "lakefront")

  static let all = [
    Firm("Bluefin Logistics", "bluefin"), Firm("Copper Kettle Catering", "kettle"), Firm("Halyard Legal", "halyard"),
    Firm("Juniper & Vale", "juniper"), Firm("Northbank Roofing", "northbank"), Firm("Marlowe Print", "marlowe"),
    Firm("Tamarind Foods", "tamarind"), Firm("Okoro, Lind & Daughters", "okoro"), Firm("Quill Accounting", "quill"),
    Firm("Saltmarsh Energy", "saltmarsh"), Firm("Ferrous Gate", "ferrous"), Firm("Pine & Plumb", "plumb"),
    Firm("Larkspur Dental", "larkspur"), Firm("Ostrava Glass", "ostrava"), Firm("Redwing Freight", "redwing"),
    Firm("Café Nørrebakke", "cafe"), Firm("Gingham Studio", "gingham"), Firm("Studio \"Nine\"", "nine"),
    Firm("Kestrel Security", "kestrel"), Firm("Mosaic Schools Trust", "mosaic"), Firm("Umbra Lighting", "umbra"),
    Firm("Heron Insurance", "heron"), Firm("Basalt Stoneworks", "basalt"), Firm("Cinder & Sons", "cinder"),
    Firm("Wren Staffing", "wren"), Firm("Dovetail Joinery", "dovetail"), Firm("Verve Fitness", "verve"),
    Firm("Almanac Books", "almanac"), Firm("Terrazzo Hotels", "terrazzo"), Firm("Plover Bank", "plover"),
    Firm("Sable Upholstery", "sable"), Firm("Öresund Shipping", "oresund"), Firm("Thistle Realty", "thistle"),
    Firm("Fathom Software", "fathom"), Firm("Cobalt Signs", "cobalt"), Firm("Orchard Pediatrics", "orchard"),
    Firm("Lumen Electric", "lumen"), Firm("Tidewater Events", "tidewater"), Firm("Granary Brewing", "granary"),
    Firm("Zephyr HVAC", "zephyr"),
  ]
}

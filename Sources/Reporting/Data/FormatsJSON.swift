/// The list of formats as JSON, for programs.
package enum FormatsJSON {
  package typealias Format = (id: String, title: String, knownBy: String, yields: [String], cannotKnow: String)

  package static func bytes(_ formats: [Format]) -> [UInt8] {
    var json = JSONWriter()
    json.array { json in
      for format in formats {
        json.object { json in
          json.write("cannot_know", format.cannotKnow)
          json.write("id", format.id)
          json.write("known_by", format.knownBy)
          json.write("title", format.title)
          json.array("yields", inline: true) { json in for word in format.yields { json.write(nil, word) } }
        }
      }
    }
    return json.finished()
  }
}

import Foundation
import Model

/// The activity files under construction.
struct Logs {
  let events: ByteFile
  let contacts: ByteFile
  let interactions: ByteFile
  let referrals: ByteFile
  let introductions: ByteFile
  let outcomes: ByteFile
  let connections: ByteFile
  let costs: ByteFile
  /// Rows of `interactions` once more, from another program.
  let export: ByteFile
  /// The month of the export: the last but one, where there is one.
  let exportMonth: Month

  init(folder: String, period: Period) throws {
    func create(_ name: String, _ columns: String) throws -> ByteFile {
      try ByteFile("\(folder)/\(name).csv", columns: columns)
    }
    let ofInteractions = "at,person,contact,direction,channel,answered_at,needs_answer,company,email,phone"
    exportMonth = period.months[max(0, period.months.count - 2)]
    events = try create("events", "date,person,event,kind,status,hours,cost,conversations,new_people,known_share")
    contacts = try create("contacts", "date,person,contact,company,email,phone,event,card,pitched")
    interactions = try create("interactions", ofInteractions)
    referrals = try create("referrals", "date,person,direction,contact,tier,status,revenue,via")
    introductions = try create("introductions", "date,person,contact,other_contact")
    outcomes = try create("outcomes", "date,person,outcome,contact,value,via")
    connections = try create("connections", "date,person,contact,company,email,phone")
    costs = try create("bni_costs", "date,person,item,amount")
    export = try create("interactions-\(exportMonth)-export", ofInteractions)
  }

  func close() throws {
    for file in [events, contacts, interactions, referrals, introductions, outcomes, connections, costs, export] {
      try file.close()
    }
  }
}

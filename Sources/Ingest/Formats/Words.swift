/// The words that logs use. Pure data: add a spelling here and it is understood everywhere.
/// Case, diacritics, spaces, underscores and hyphens do not matter.
enum Words {
  /// For each list, for each value in the order of its enumeration: the word itself, then its other spellings.
  static let values: [WordList: [[String]]] = [
    .activity: [
      ["team"], ["leave", "absence", "holiday"], ["event", "events"], ["contact", "contacts", "met"],
      ["interaction", "interactions"], ["referral", "referrals"], ["introduction", "introductions", "intro"],
      ["outcome", "outcomes"], ["bni_cost", "bni costs", "cost"], ["connection", "connections"],
      ["annotation", "annotations"],
    ],
    .role: [
      ["executive", "exec", "executives", "C-level", "director", "owner", "CEO", "partner", "VP"],
      ["manager", "mgr", "lead", "team lead", "supervisor", "head"],
      ["staff", "employee", "associate", "team member", "member"],
    ],
    .kind: [
      ["industry", "trade"], ["bni", "bni meeting", "chapter meeting"], ["conference", "congress", "summit"],
      ["community", "local", "charity", "chamber"], ["online", "virtual", "webinar"], ["internal", "in-house", "company"],
      ["other"],
    ],
    .status: [
      ["attended", "present", "yes", "y", "p", "there"], ["late", "l"], ["substitute", "sub", "s"],
      ["excused", "apologies"], ["medical", "sick", "ill", "m"], ["absent", "no show", "no", "n", "a", "missed"],
    ],
    .card: [
      ["none", "no", "n", "no card"], ["card", "business card", "company card", "office"],
      ["direct", "direct card", "cell", "mobile", "personal", "cell and e-mail"],
    ],
    .yesNo: [["no", "n", "false", "0", "-"], ["yes", "y", "true", "1", "x", "✓"]],
    .direction: [
      ["in", "inbound", "incoming", "received", "receive", "from"],
      ["out", "outbound", "outgoing", "given", "gave", "give", "sent", "to"],
    ],
    .channel: [
      ["call", "phone", "phone call", "telephone", "tel", "video call", "video"],
      ["missed_call", "missed", "voicemail", "voice mail"], ["text", "SMS", "message", "chat", "whatsapp", "IM"],
      ["email", "e-mail", "mail"], ["meeting", "in person", "face to face", "visit"],
      ["one_to_one", "1-2-1", "121", "1:1", "one on one", "one2one", "1-to-1", "1 on 1"],
      ["social", "linkedin", "social media"], ["letter", "post", "card", "fax"],
    ],
    .referralStatus: [
      ["open", "pending", "new", "in progress"], ["won", "closed", "closed won", "business"], ["lost", "closed lost", "dead"],
    ],
    .outcome: [
      ["employee", "hire", "new hire"], ["customer", "client", "sale"], ["vendor", "supplier"], ["idea", "ideas"],
      ["issue", "issues", "problem", "complaint"],
    ],
    .item: [
      ["dues", "membership", "annual fee"], ["joining", "joining fee", "application", "application fee"],
      ["meeting", "meeting fee", "room"], ["meal", "breakfast", "lunch", "food"], ["other"],
    ],
    .reason: [
      ["leave"], ["logged_elsewhere", "elsewhere"], ["not_applicable", "n/a", "na"],
      ["no_outward_role", "internal role"], ["other"],
    ],
    // What the titles and categories of calendars say that an entry is.
    .calendar: [
      ["one_to_one", "1-2-1", "1:1", "1 on 1", "one on one", "one2one", "1-to-1", "one two one", "Einzelgespräch", "Vier-Augen-Gespräch"],
      ["bni", "chapter meeting", "Chaptertreffen"],
      ["conference", "congress", "summit", "trade fair", "trade show", "expo", "Konferenz", "Kongress", "Tagung", "Messe"],
      ["community_event", "chamber", "charity", "fundraiser", "Rotary", "Lions Club", "Handelskammer", "IHK", "Benefiz"],
      ["online_event", "webinar"],
      ["industry_event", "industry association", "trade association", "Branchentreffen", "Verbandstreffen", "Innung"],
      ["networking", "network event", "mixer", "meetup", "business breakfast", "Netzwerktreffen", "Netzwerken", "Unternehmerfrühstück"],
    ],
  ]

  /// For each column its other names; the column's own name needs no entry.
  static let headers: [String: [String]] = [
    "activity": ["record", "record type", "log"],
    "amount": ["sum", "paid", "price"],
    "answered_at": ["answered", "answered on", "replied at", "replied", "reply at", "response at"],
    "at": ["date", "time", "when", "timestamp", "datetime", "date and time", "date time", "sent at", "received at"],
    "bni_joined": ["joined bni", "bni since", "bni join date"],
    "bni_name": ["name in bni"],
    "card": ["card given", "business card"],
    "channel": ["medium", "via channel", "type", "means", "how"],
    "company": ["organisation", "organization", "firm", "employer", "business", "contact company"],
    "contact": ["contact name", "who", "met", "whom", "counterpart", "with", "other party"],
    "conversations": ["talks", "conversation count", "people talked to"],
    "cost": ["costs", "fee", "ticket"],
    "date": ["day", "when", "on", "met on", "event date", "at"],
    "direction": ["in or out", "in/out", "way", "given or received"],
    "email": ["e-mail address", "mail", "email address", "contact email"],
    "end_date": ["end", "left", "leaving date", "employed until", "last day"],
    "event": ["event name", "occasion", "where", "meeting name"],
    "from": ["first day", "start", "begin", "from date", "leave from"],
    "fte": ["full time equivalent", "share of full time", "workload"],
    "hourly_cost": ["cost per hour", "hourly rate", "cost an hour"],
    "hours": ["duration", "hours spent", "length"],
    "item": ["cost item", "what"],
    "kind": ["event kind", "event type", "category", "type"],
    "known_share": ["share known", "known", "people known", "known people"],
    "measure": ["measure id"],
    "month": ["months", "period"],
    "name": ["full name", "person name", "employee name"],
    "needs_answer": ["answer needed", "reply needed", "needs reply"],
    "new_people": ["new", "new contacts", "strangers", "people new"],
    "note": ["notes", "comment", "comments", "remark", "remarks"],
    "other_contact": ["second contact", "to contact", "introduced to", "other"],
    "outcome": ["result", "became"],
    "person": ["person id", "id", "employee", "staff member", "member", "colleague", "user", "employee id"],
    "phone": ["telephone", "cell", "mobile", "phone number", "cell number", "tel"],
    "pitched": ["pitch", "sales pitch", "sold"],
    "reason": ["why", "because"],
    "reports_to": ["boss", "manager", "supervisor", "manager id", "reports to id"],
    "revenue": ["amount", "turnover", "income", "worth"],
    "role": ["level", "position", "rank"],
    "start_date": ["start", "joined", "hired", "employed since", "first day", "hire date"],
    "status": ["state", "attendance", "attended"],
    "team": ["department", "unit", "group", "dept"],
    "tier": ["referral tier", "level"],
    "to": ["until", "last day", "end", "to date", "leave to"],
    "value": ["amount", "worth", "revenue"],
    "via": ["source", "through", "from source"],
    "workdays": ["working days", "days worked", "work days"],
  ]

  /// Columns of other programs' exports that hold what people wrote, in normal form.
  static let privateHeaders: Set<String> = Set(
    ["Description", "Notes", "Note", "Body", "Message", "Text", "Content", "Comment", "Beschreibung", "Notizen", "Nachricht"].map(
      Vocabulary.normal))
}

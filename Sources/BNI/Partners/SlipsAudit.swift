import Model

/// The slips of a chapter in a span of days.
struct SlipsAudit {
  let report: ChapterReport
  let slips: [Slip]

  /// The folded names of those who gave slips: members of the chapter, unlike some of those who received them.
  private var givers: Set<String> { Set(Set(slips.lazy.filter { !$0.from.isOtherChapter }.map(\.from.name)).map(folded)) }

  /// Puts together what is of one chapter, in the order given. Audits do not say of which they are, so those are of one that have a giver
  /// in common: nobody is in two chapters.
  static func byChapter(_ audits: [SlipsAudit]) -> [[SlipsAudit]] {
    var chapters: [(givers: Set<String>, audits: [Int])] = []
    for (index, audit) in audits.enumerated() {
      var (givers, members) = (audit.givers, [index])
      chapters.removeAll { chapter in
        guard !chapter.givers.isDisjoint(with: givers) else { return false }
        givers.formUnion(chapter.givers)
        members += chapter.audits
        return true
      }
      chapters.append((givers, members))
    }
    return chapters.map { chapter in chapter.audits.sorted().map { audits[$0] } }
  }
}

extension Culture {
  /// Fourteen cultures, each with 8 given names, 4 family names of colleagues and 8 of outsiders. All combinations are made up.
  static let all = [
    Culture(
      given: "Ana Inês/ines Duarte Thaís/thais Caio Benedita Vasco Otávio/otavio",
      colleagues: "Silva Brandão/brandao da_Luz/daluz Queirós/queiros",
      outsiders: "Meireles Falcão/falcao Teles Sarmento Bragança/braganca Lacerda Noronha Vilhena"),
    Culture(
      given: "Søren/soren Åsa/asa Eirik Tuva Maj-Britt/majbritt Leif Sæunn/saeunn Torbjörn/torbjorn",
      colleagues: "Lindqvist Ødegård/odegard Sjöholm/sjoholm Bakke-Moe/bakkemoe",
      outsiders: "Ekdahl Nygård/nygard Strømnes/stromnes Vikmark Holmgaard Åkerblom/akerblom Tveit Friis"),
    Culture(
      given: "Siobhán/siobhan Fionn Maeve Rhys Oonagh Declan Isolde Gareth",
      colleagues: "O'Dwyer/odwyer Ashby-Cole/ashbycole Mac_Aodha/macaodha Penhale",
      outsiders: "Trewin Kinsella Fairweather O'Garvey/ogarvey McKeown Llewellyn Sorley St_Cleer/stcleer"),
    Culture(
      given: "Käthe/kaethe Jörn/joern Lotte Ansgar Heike Ulf Gudrun Veit",
      colleagues: "von_Rabenstein/vonrabenstein Groß/gross Mühlbauer/muehlbauer Zwickel",
      outsiders:
        "Brüggemann/brueggemann Schönfelder/schoenfelder Vogt-Weiß/vogtweiss Kranz Lüttich/luettich Hasenpflug Tietze Ostheim"),
    Culture(
      given: "Zoé/zoe Anaïs/anais Gaël/gael Maëlle/maelle Loïc/loic Benoît/benoit Solène/solene Étienne/etienne",
      colleagues: "Lefèvre-Roux/lefevreroux d'Aubrac/daubrac Le_Bihan/lebihan Chastaing",
      outsiders:
        "de_la_Vigne/delavigne Garçon/garcon Fontanel L'Hermite/lhermite "
        + "Quéméneur/quemeneur Bérard/berard Saint-Yves/saintyves Thévenot/thevenot"),
    Culture(
      given: "Łukasz/lukasz Bożena/bozena Jiří/jiri Zdenka Wojciech Květa/kveta Mścisław/mscislaw Šárka/sarka",
      colleagues: "Żuraw/zuraw Skrzypek Jeřábek/jerabek Gołąb/golab",
      outsiders: "Dudek Sikora Hrubeš/hrubes Kołacz/kolacz Trnka Wilk Pająk/pajak Čížek/cizek"),
    Culture(
      .familyFirst,
      given: "Thảo/thao Quốc_Bảo/quocbao Diệu_Linh/dieulinh Tường/tuong Hạnh/hanh Khôi/khoi Ngọc_Yến/ngocyen Sơn/son",
      colleagues: "Nguyễn/nguyen Đặng/dang Trịnh/trinh Phùng/phung",
      outsiders: "Lương/luong Đoàn/doan Huỳnh/huynh Vũ/vu Tạ/ta Lâm/lam Châu/chau Quách/quach"),
    Culture(
      given: "Çağla/cagla Işık/isik Emre İlknur/ilknur Gökçe/gokce Barış/baris Şebnem/sebnem Oğuz/oguz",
      colleagues: "Yıldızer/yildizer Öztaş/oztas Karaağaç/karaagac Şimşekli/simsekli",
      outsiders:
        "Gülümser/gulumser Dağdelen/dagdelen Ünsal/unsal Kırlangıç/kirlangic Taşçı/tasci Bozkurt Çınar/cinar Söğüt/sogut"),
    Culture(
      .joined,
      given: "美玲/meiling 志远/zhiyuan 雨桐/yutong 思齐/siqi 文博/wenbo 静宜/jingyi 嘉禾/jiahe 晓岚/xiaolan",
      colleagues: "林/lin 顾/gu 欧阳/ouyang 沈/shen",
      outsiders: "韩/han 陆/lu 崔/cui 谭/tan 贺/he 汪/wang 司徒/situ 邹/zou"),
    Culture(
      .familyFirst,
      given: "陽菜/hina 蒼太/sota 美咲/misaki 健吾/kengo 千尋/chihiro 悠人/yuto 小春/koharu 直樹/naoki",
      colleagues: "佐伯/saeki 東雲/shinonome 久保田/kubota 榎本/enomoto",
      outsiders: "三枝/saegusa 水無瀬/minase 鳥居/torii 柏木/kashiwagi 真鍋/manabe 早乙女/saotome 浅葱/asagi 有馬/arima"),
    Culture(
      given: "ليلى/layla يوسف/yusuf هالة/hala طارق/tariq سلمى/salma زياد/ziyad نورة/noura باسم/basim",
      colleagues: "الحداد/alhaddad بن_زيدان/benzidane القاضي/alqadi شاهين/shahin",
      outsiders:
        "النجار/alnajjar الخيّاط/alkhayyat مراد/murad الصبّاغ/alsabbagh درويش/darwish السقّا/alsaqqa عطّار/attar الزهراني/alzahrani"),
    Culture(
      given: "נועם/noam תמר/tamar איתן/eitan שירה/shira אורי/uri מיכל/michal גילעד/gilad רות/ruth",
      colleagues: "בן־שחר/benshachar אלמגור/almagor כרמלי/carmeli שדה/sade",
      outsiders: "לבנון/levanon גבעון/givon צוקרמן/zuckerman נבון/navon אילון/ayalon רגב/regev דקל/dekel ערבה/arava"),
    Culture(
      given: "Adéọlá/adeola Chinwe Kwabena Ọláwálé/olawale Ngozi Temítọ́pẹ́/temitope Ama Obinna",
      colleagues: "Ògúnbánjọ/ogunbanjo Eze-Obi/ezeobi Ansah Ọbáfúnkẹ́/obafunke",
      outsiders: "Àkànbí/akanbi Nwachukwu Owusu-Darko/owusudarko Adébísí/adebisi Iwuala Okwuosa Baffour Ṣówándé/sowande"),
    Culture(
      given: "Priyanka Raghavan Meenakshi Arjun Kaveri Siddharth Tanvi Devendra",
      colleagues: "Venkatanarayan Deshpande-Rao/deshpanderao Mukhopadhyay Thirumalai",
      outsiders: "Chaudhari Iyengar Bhattarai Kulkarni Sengupta Nambiar Tripathi Gowda"),
  ]
}

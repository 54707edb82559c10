extension RuleExample {
  /// A standard with two tracks, to put beside examples that are about them.
  public static let withTracks = Companion(
    "guide.standard.yaml",
    """
    kind: standard
    format: 1
    id: guide
    version: "1"
    title: 讲解员职业标准
    status: published
    cumulative: false
    tracks:
      - {track: museum, name: 博物馆讲解员, levels: [junior]}
      - {track: park, name: 景区讲解员, levels: [junior]}
    levels:
      - level: junior
        name: 初级
        functions:
          - function: 1 接待
            contents:
              - content: 1.1 迎宾
                abilities: [1.1.1 能迎接游客]
                knowledge: [1.1.1 接待礼仪知识]
          - function: 2 展品讲解
            tracks: [museum]
            contents:
              - content: 2.1 讲解展品
                abilities: [2.1.1 能讲解常设展品]
                knowledge: [2.1.1 展品的基本知识]
          - function: 3 线路讲解
            tracks: [park]
            contents:
              - content: 3.1 讲解景点
                abilities: [3.1.1 能讲解主要景点]
                knowledge: [3.1.1 景点的基本知识]

    """)
}

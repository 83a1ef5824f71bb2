package cn.gov.shuozhou.data.demo;

/** A fictional address in one of the counties and districts of 朔州. */
record DemoPlace(String regionCode, String district, String address) {

    private static final String[][] DISTRICTS = {
        {"140602", "朔城区"},
        {"140603", "平鲁区"},
        {"140621", "山阴县"},
        {"140622", "应县"},
        {"140623", "右玉县"},
        {"140681", "怀仁市"}
    };

    private static final String[] ROADS = {"示例北街", "示例南路", "样板东街", "样板西路", "模拟大街", "模拟新路", "测试巷"};

    static DemoPlace of(int number) {
        String[] district = DISTRICTS[Math.floorMod(number * 31, DISTRICTS.length)];
        String address = "山西省朔州市%s%s%d号%d号楼%d单元%d0%d室"
                .formatted(
                        district[1],
                        ROADS[number % ROADS.length],
                        1 + number % 297,
                        1 + number % 23,
                        1 + number % 4,
                        1 + number % 17,
                        1 + number % 3);
        return new DemoPlace(district[0], district[1], address);
    }
}

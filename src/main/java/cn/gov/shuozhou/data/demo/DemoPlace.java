package cn.gov.shuozhou.data.demo;

/** A fictional address in one of the counties and districts of 朔州; all about it follows from its number. */
record DemoPlace(int number) {

    private static final String[][] DISTRICTS = {
        {"140602", "朔城区"},
        {"140603", "平鲁区"},
        {"140621", "山阴县"},
        {"140622", "应县"},
        {"140623", "右玉县"},
        {"140681", "怀仁市"}
    };

    private static final String[] ROADS = {"示例北街", "示例南路", "样板东街", "样板西路", "模拟大街", "模拟新路", "测试巷"};

    String regionCode() {
        return county()[0];
    }

    String district() {
        return county()[1];
    }

    String address() {
        return "山西省朔州市" + district() + ROADS[number % ROADS.length] + (1 + number % 297) + "号" + (1 + number % 23)
                + "号楼" + (1 + number % 4) + "单元" + (1 + number % 17) + "0" + (1 + number % 3) + "室";
    }

    private String[] county() {
        return DISTRICTS[Math.floorMod(number * 31, DISTRICTS.length)];
    }
}

package cn.gov.shuozhou.data.demo;

/** A fictional enterprise; all about it follows from its number. */
record DemoFirm(int number) {

    /** How many enterprises there are. */
    static final int COUNT = 5000;

    private static final String FIRST = "晨恒鼎聚瑞盛宏泰祥兴嘉润远博德诚信安康和永华金茂凯广";
    private static final String SECOND = "达通源丰利隆昌耀辉腾跃创新立业成邦基鑫顺庆益旺裕";
    private static final String[] TRADES = {"煤炭运销", "商贸", "建筑工程", "陶瓷", "农业科技", "物流运输", "餐饮服务", "新能源科技", "建材", "信息技术"};

    String name() {
        int letters = number / TRADES.length;
        return "朔州"
                + FIRST.charAt(letters % FIRST.length())
                + SECOND.charAt(letters / FIRST.length() % SECOND.length())
                + TRADES[number % TRADES.length]
                + "（示例）有限公司";
    }

    String code() {
        return FalseDigit.creditCode(
                "91" + new DemoPlace(number).regionCode() + "MA0" + Padded.number(number, 5) + number % 10);
    }
}

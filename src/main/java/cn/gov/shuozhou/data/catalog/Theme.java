package cn.gov.shuozhou.data.catalog;

/** What a resource is about: the themes of 国发〔2016〕51号 and those that a city adds to them. */
public enum Theme {
    PUBLIC_SERVICE("公共服务"),
    HEALTH("健康保障"),
    SOCIAL_SECURITY("社会保障"),
    FOOD_AND_DRUGS("食品药品安全"),
    WORK_SAFETY("安全生产"),
    ENERGY("能源安全"),
    CREDIT("信用体系"),
    CONSTRUCTION("城乡建设"),
    COMMUNITY("社区治理"),
    ECOLOGY("生态环保"),
    EMERGENCY("应急维稳"),
    ECONOMY("经济财税"),
    EDUCATION_AND_CULTURE("教育文旅"),
    TRANSPORT("交通运输"),
    AGRICULTURE_AND_WATER("农业水利"),
    JUSTICE("公安司法");

    private final String label;

    Theme(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

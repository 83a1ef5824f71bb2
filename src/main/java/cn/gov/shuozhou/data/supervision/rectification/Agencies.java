package cn.gov.shuozhou.data.supervision.rectification;

/** In whose names the documents of the ladder are issued (第七条). */
final class Agencies {

    static final String BUREAU = "朔州市政务信息管理局";
    static final String LEADING_GROUP = "朔州市数字政府建设领导小组";

    private Agencies() {}
}

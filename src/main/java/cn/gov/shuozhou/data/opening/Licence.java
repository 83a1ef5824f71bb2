package cn.gov.shuozhou.data.opening;

/** The terms under which open data may be used. A new version is a new page; the old one stays where it was. */
public final class Licence {

    public static final String NAME = "Shuozhou-Open-Data-1.0";

    public static final String TITLE = "朔州市政务数据开放利用许可 1.0 版";

    public static final String ADDRESS = "/open/licence/1.0";

    private Licence() {}
}

package cn.gov.shuozhou.data.catalog;

/** The template's groups of more than one column. */
final class TemplateGroup {

    static final String CLASSIFICATION = "信息资源分类";
    static final String PROVIDER = "信息资源提供方";
    static final String FORMAT = "信息资源格式";
    static final String CENSUS = "信息资源大普查";
    static final String ITEM = "信息项信息";
    static final String SHARING = "共享属性";
    static final String METHOD = "共享方式";
    static final String OPENNESS = "开放属性";
    static final String PLATFORM = "平台补充";

    private TemplateGroup() {}
}

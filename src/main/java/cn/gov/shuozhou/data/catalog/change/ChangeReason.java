package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.regulation.Article;

/** 因法律、法规修改或者行政管理职能发生变化等因素涉及目录调整的（第十二条）. */
@Article("第十二条")
enum ChangeReason {
    LAW("法律、法规修改"),
    DUTY("行政管理职能变化"),
    OTHER("其他");

    private final String label;

    ChangeReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

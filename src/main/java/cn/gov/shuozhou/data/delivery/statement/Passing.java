package cn.gov.shuozhou.data.delivery.statement;

import cn.gov.shuozhou.data.regulation.Article;

/** Whether data went on to somebody else or to the public. */
@Article("第二十九条")
enum Passing {
    NONE("没有提供给第三方，也没有公开"),
    AGREED("经提供部门同意，提供或者公开过"),
    UNAGREED("提供或者公开过，没有提供部门的同意");

    private final String label;

    Passing(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

package cn.gov.shuozhou.data.catalog;

import java.util.List;

/** The ways to hand data over, each with its types; the platform comes first (编制指南：共享方式). */
public enum SharingMethod {
    PLATFORM("共享平台方式", "数据库", "文件", "接口"),
    MAIL("邮件方式", "电子邮件"),
    MEDIUM("介质方式", "光盘", "移动硬盘", "纸质报表");

    private final String label;
    private final List<String> types;

    SharingMethod(String label, String... types) {
        this.label = label;
        this.types = List.of(types);
    }

    public String label() {
        return label;
    }

    public List<String> types() {
        return types;
    }

    public boolean allows(String type) {
        return types.contains(type);
    }
}

package cn.gov.shuozhou.data.catalog;

import java.util.List;

/** The format classes of the guide, each with the types that belong to it (编制指南：信息资源格式). */
public enum FormatClass {
    DOCUMENT("电子文件", "OFD", "wps", "xml", "txt", "doc", "docx", "html", "pdf", "ppt"),
    SPREADSHEET("电子表格", "et", "xls", "xlsx"),
    DATABASE("数据库", "Dm", "KingbaseES", "access", "dbf", "dbase", "sysbase", "oracle", "sqlserver", "db2"),
    IMAGE("图形图像", "jpg", "gif", "bmp"),
    STREAM("流媒体", "swf", "rm", "mpg"),
    /** A format that its own description explains: its type is free text. */
    SELF_DESCRIBED("自描述格式");

    private final String label;
    private final List<String> types;

    FormatClass(String label, String... types) {
        this.label = label;
        this.types = List.of(types);
    }

    public String label() {
        return label;
    }

    /** The types of this class; empty for {@link #SELF_DESCRIBED}. */
    public List<String> types() {
        return types;
    }

    /** Whether the type belongs to this class, in upper or lower case alike. */
    public boolean allows(String type) {
        return types.isEmpty() ? !type.isBlank() : types.stream().anyMatch(type::equalsIgnoreCase);
    }
}

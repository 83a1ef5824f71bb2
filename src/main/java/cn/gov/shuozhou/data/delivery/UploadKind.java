package cn.gov.shuozhou.data.delivery;

/** What a file of data holds. */
public enum UploadKind {
    WHOLE("全部数据", "整体替换当前数据"),
    CHANGES("增量", "只写有变化的行，“操作”列写明新增、更改或删除；须已设定主键");

    private final String label;
    private final String meaning;

    UploadKind(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public String label() {
        return label;
    }

    /** What becomes of the rows, in words. */
    public String meaning() {
        return meaning;
    }
}

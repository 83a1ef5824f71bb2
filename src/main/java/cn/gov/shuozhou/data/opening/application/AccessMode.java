package cn.gov.shuozhou.data.opening.application;

/** How the applicant wants to take the data. */
enum AccessMode {
    FILE("下载文件"),
    API("接口调用");

    private final String label;

    AccessMode(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

package cn.gov.shuozhou.data.opening.application;

/** Who may apply (第二十五条): 公民、法人和其他组织. */
enum ApplicantKind {
    PERSON("自然人", "公民身份号码"),
    LEGAL_PERSON("法人", "统一社会信用代码"),
    ORGANIZATION("非法人组织", "统一社会信用代码");

    private final String label;
    private final String numberLabel;

    ApplicantKind(String label, String numberLabel) {
        this.label = label;
        this.numberLabel = numberLabel;
    }

    public String label() {
        return label;
    }

    /** By which number it is known. */
    public String numberLabel() {
        return numberLabel;
    }
}

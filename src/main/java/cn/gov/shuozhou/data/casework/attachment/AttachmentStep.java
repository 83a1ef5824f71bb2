package cn.gov.shuozhou.data.casework.attachment;

/** The acts that attachments go with. A further one is one more line here. */
public enum AttachmentStep {
    APPLICATION("申请"),
    SUPPLEMENT("补正"),
    ANSWER("答复"),
    DOUBT("反馈疑义"),
    VERIFICATION("校核"),
    DEFENCE("陈述申辩"),
    PROOF("整改情况"),
    CONSENT("本人同意的证明");

    private final String label;

    AttachmentStep(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

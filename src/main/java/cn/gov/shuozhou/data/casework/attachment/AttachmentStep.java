package cn.gov.shuozhou.data.casework.attachment;

/** The acts that attachments go with. A further one is one more line here. */
public enum AttachmentStep {
    APPLICATION("申请"),
    SUPPLEMENT("补正"),
    ANSWER("答复"),
    DOUBT("反馈疑义"),
    VERIFICATION("校核");

    private final String label;

    AttachmentStep(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

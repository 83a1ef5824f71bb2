package cn.gov.shuozhou.data.casework.desk;

/** Why a colleague is asked. */
enum OpinionKind {
    /** The colleague has the task itself meanwhile. */
    DELEGATION("请"),
    /** The colleague says what to think of it before the holder decides. */
    BEFORE("前加签"),
    /** The colleague agrees to what the holder means to decide, before the holder can. */
    AFTER("后加签");

    private final String label;

    OpinionKind(String label) {
        this.label = label;
    }

    /** As people read it between who asks and who is asked. */
    public String label() {
        return label;
    }
}

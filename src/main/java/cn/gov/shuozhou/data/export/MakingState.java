package cn.gov.shuozhou.data.export;

import cn.gov.shuozhou.data.organization.HomeSection.Tone;

/** How far something has come that is made beside the pages. */
public enum MakingState {
    WAITING("排队等待", Tone.QUIET),
    RUNNING("正在生成", Tone.INFO),
    DONE("已生成", Tone.OK),
    FAILED("未能生成", Tone.BAD),
    CANCELLED("已取消", Tone.QUIET);

    private final String label;
    private final Tone tone;

    MakingState(String label, Tone tone) {
        this.label = label;
        this.tone = tone;
    }

    public String label() {
        return label;
    }

    /** The colour of the badge that shows it. */
    public Tone tone() {
        return tone;
    }

    public boolean isUnderWay() {
        return this == WAITING || this == RUNNING;
    }
}

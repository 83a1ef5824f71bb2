package cn.gov.shuozhou.data.casework.sample;

import cn.gov.shuozhou.data.casework.CaseState;

enum SampleState implements CaseState {
    ANSWERING("待答复", Phase.HANDLING),
    ANSWERED("已答复", Phase.CLOSED);

    private final String label;
    private final Phase phase;

    SampleState(String label, Phase phase) {
        this.label = label;
        this.phase = phase;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String style() {
        return "kind-info";
    }

    @Override
    public Phase phase() {
        return phase;
    }
}

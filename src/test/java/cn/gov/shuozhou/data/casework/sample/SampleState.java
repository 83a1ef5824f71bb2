package cn.gov.shuozhou.data.casework.sample;

import cn.gov.shuozhou.data.casework.CaseState;

enum SampleState implements CaseState {
    ANSWERING("待答复", Phase.HANDLING),
    ANSWERED("已答复", Phase.CLOSED);

    private final Shown shown;

    SampleState(String label, Phase phase) {
        shown = new Shown(label, phase, "kind-info");
    }

    @Override
    public Shown shown() {
        return shown;
    }
}

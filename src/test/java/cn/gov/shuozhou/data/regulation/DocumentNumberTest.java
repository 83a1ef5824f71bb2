package cn.gov.shuozhou.data.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("第十六条：依据的文件可用文号写明")
class DocumentNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "国发〔2016〕51号",
                "国办发[2021] 6 号",
                "朔数政办发〔2021〕2号",
                "国务院令第711号",
                "国令第735号",
                "中华人民共和国主席令第八十四号",
                "国家市场监督管理总局令第60号",
                "建设部令〔2003〕第117号",
                "部令第32号",
                "山西省人民政府令第266号",
                "市政府令第5号",
                "财政部 税务总局公告2023年第12号",
                "2021年第12号公告",
                "法释〔２０２０〕２５号",
                "GB/T 35273—2020"
            })
    void numbersOfManyKindsAreKnown(String number) {
        assertThat(DocumentNumber.isIn(number)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "x", "号", "第5号", "2021年", "5", "本局内部规定", "第九条", "〔〕号", "No. 5"})
    void otherTextsAreNone(String text) {
        assertThat(DocumentNumber.isIn(text)).isFalse();
    }
}

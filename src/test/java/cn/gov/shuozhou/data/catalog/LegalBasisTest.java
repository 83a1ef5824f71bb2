package cn.gov.shuozhou.data.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.catalog.LegalBasis.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("第十六条第三款：不予共享的依据")
class LegalBasisTest {

    @ParameterizedTest(name = "“{0}”")
    @CsvSource({
        "《中华人民共和国统计法》第九条, LAW, 中华人民共和国统计法, '', 第九条",
        "《中华人民共和国民法典》第一千一百一十条, LAW, 中华人民共和国民法典, '', 第一千一百一十条",
        "《未成年人保护法（2020修订）》第四条, LAW, 未成年人保护法（2020修订）, '', 第四条",
        "《村民委员会组织法》第二十条, LAW, 村民委员会组织法, '', 第二十条",
        "《政府信息公开条例》, REGULATION, 政府信息公开条例, '', ''",
        "《企业事业单位内部治安保卫条例》, REGULATION, 企业事业单位内部治安保卫条例, '', ''",
        "《朔州市城市绿化条例》第五条, REGULATION, 朔州市城市绿化条例, '', 第五条",
        "《山西省政务数据资产管理试行办法》（省政府令第266号）, RULE, 山西省政务数据资产管理试行办法, 省政府令第266号, ''",
        "《国家税务总局关于纳税人信息保密的规定》, RULE, 国家税务总局关于纳税人信息保密的规定, '', ''",
        "《国务院关于印发政务信息资源共享管理暂行办法的通知》（国发〔2016〕51号）第五条, DOCUMENT, 国务院关于印发政务信息资源共享管理暂行办法的通知, 国发〔2016〕51号, 第五条",
        "国办发〔2021〕6号第三条, DOCUMENT, '', 国办发〔2021〕6号, 第三条",
        "依据国办发[2021]6号, DOCUMENT, '', 国办发[2021]6号, ''",
        "晋政办发〔2020〕10号, DOCUMENT, '', 晋政办发〔2020〕10号, ''",
        "银发〔2020〕1号, DOCUMENT, '', 银发〔2020〕1号, ''",
        "国务院令第711号, REGULATION, '', 国务院令第711号, ''",
        "国令第711号, REGULATION, '', 国令第711号, ''",
        "公安部令第123号第十条, RULE, '', 公安部令第123号, 第十条",
        "交通运输部令2021年第3号, RULE, '', 交通运输部令2021年第3号, ''",
        "朔州市人民政府令第3号, RULE, '', 朔州市人民政府令第3号, ''",
        "《朔州市城市供水管理办法》（朔州市人民政府令第3号）第八条, RULE, 朔州市城市供水管理办法, 朔州市人民政府令第3号, 第八条",
        "国家市场监督管理总局公告2020年第1号, DOCUMENT, '', 国家市场监督管理总局公告2020年第1号, ''",
        "海关总署公告2021年第5号, DOCUMENT, '', 海关总署公告2021年第5号, ''",
    })
    @DisplayName("真实的引文都可以，分成种类、名称、文号、条款，再连起来一字不差")
    void takesGenuineCitations(String text, Kind kind, String title, String number, String clause) {
        LegalBasis basis = LegalBasis.of(text);

        assertThat(basis).isEqualTo(new LegalBasis(kind, title, number, clause));
        assertThat(basis.complaint()).isEmpty();
        assertThat(basis.text()).isEqualTo(text.replace("依据", ""));
        assertThat(basis.isSaidBy(text)).isTrue();
    }

    @ParameterizedTest(name = "“{0}”")
    @ValueSource(
            strings = {
                "《统计法》第九条、《政府信息公开条例》第十四条",
                "本局内部规定，另见《中华人民共和国保守国家秘密法》",
                "《中华人民共和国税收征收管理法》第八条：依法为纳税人、扣缴义务人的情况保密；另见国发〔2016〕51号",
            })
    @DisplayName("分不开的整句存为名称，什么也不丢")
    void losesNothing(String text) {
        LegalBasis basis = LegalBasis.of(text);

        assertThat(basis.title()).isEqualTo(text);
        assertThat(basis.text()).isEqualTo(text);
        assertThat(basis.complaint()).isEmpty();
    }

    @ParameterizedTest(name = "“{0}”")
    @ValueSource(strings = {"《婚姻登记台账》", "《关于做好数据归集工作的通知》", "《会议纪要》"})
    @DisplayName("看不出种类的不由格式判断：种类未注明，留给保密审查员和市局")
    void leavesDoubtToPeople(String text) {
        LegalBasis basis = LegalBasis.of(text);

        assertThat(basis.complaint()).isEmpty();
        assertThat(basis.kindLabel()).isEqualTo("未注明");
    }

    @ParameterizedTest(name = "“{0}”")
    @ValueSource(strings = {"", "  ", "《》", "。。。。。。", "《　　》", "哈哈哈哈哈哈", "x", "《x》", "涉及个人隐私", "我不想给你", "详见附件", "内部掌握"})
    @DisplayName("空白、符号、重复、没有引用任何文件的不可以")
    void refusesNonsense(String text) {
        assertThat(LegalBasis.of(text).complaint()).isPresent();
    }

    @ParameterizedTest(name = "“{0}”")
    @ValueSource(
            strings = {
                "《本局保密工作规定》",
                "《民政局数据管理办法》第三条",
                "《内部资料管理办法》",
                "《科室数据使用规则》",
                "《政务服务中心管理规定》",
                "《朔州市政务数据管理办法》",
                "《山阴县数据共享规定》",
                "《县政府数据管理办法》",
                "朔政发〔2020〕5号",
                "朔数政办发〔2021〕2号",
                "依据朔政办发〔2020〕5号",
                "山政发〔2020〕5号",
                "应政办发〔2020〕5号",
                "平政发〔2020〕1号",
                "怀发改〔2020〕1号",
                "晋市政发〔2020〕3号",
                "中心发〔2020〕3号",
                "教育局发〔2020〕3号",
                "局发〔2020〕3号"
            })
    @DisplayName("本单位和市、县自己的文件不可以，市政府令等规章除外")
    void refusesWhatAnOfficeWroteForItself(String text) {
        assertThat(LegalBasis.of(text).complaint())
                .hasValueSatisfying(said -> assertThat(said).contains("本单位内部规定和市、县文件不能作为依据"));
    }

    @Test
    @DisplayName("五千字、三万字的也当即答复，不拆分")
    void longTextsAreNotTakenApart() {
        String text = "令" + "1".repeat(30_000);

        assertThat(LegalBasis.of(text).title()).isEqualTo(text);
        assertThat(SharingCondition.problem(SharingType.NOT_SHARED, text, LegalBasis.of(text)))
                .hasValueSatisfying(said -> assertThat(said).contains("最多 500 字，现有 30001 字"));
    }
}

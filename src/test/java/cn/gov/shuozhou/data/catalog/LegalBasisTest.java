package cn.gov.shuozhou.data.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("第十六条第三款：不予共享的依据")
class LegalBasisTest {

    @ParameterizedTest(name = "“{0}”")
    @ValueSource(
            strings = {
                "《中华人民共和国统计法》第九条",
                "《中华人民共和国民法典》第一千一百一十条",
                "《艾滋病防治条例》第三十九条",
                "《政府信息公开条例》",
                "《山西省政务数据管理与应用办法》第十条",
                "《山西省政务数据资产管理试行办法》（省政府令第266号）",
                "《未成年人保护法（2020修订）》第四条",
                "《城市房地产抵押管理办法》第三条",
                "《市场监督管理投诉举报处理暂行办法》",
                "《国家税务总局关于纳税人信息保密的规定》",
                "《税务总局稽查案件办理程序规定》",
                "《行政区域界线管理条例》",
                "《国务院关于印发政务信息资源共享管理暂行办法的通知》",
                "《朔州市城市绿化条例》第五条",
                "国发〔2016〕51号",
                "国办发〔2021〕6号第三条",
                "依据国办发[2021]6号",
                "晋政发〔2019〕3号",
                "晋政办发〔2020〕10号",
                "发改高技〔2017〕1272号",
                "国务院令第711号",
                "《村民委员会组织法》第二十条",
                "《企业事业单位内部治安保卫条例》",
                "参照国发〔2016〕51号",
                "本局内部规定，另见《中华人民共和国保守国家秘密法》"
            })
    @DisplayName("法律、法规、规章和国家、省文件可以")
    void takes(String basis) {
        assertThat(LegalBasis.isCitedIn(basis)).isTrue();
    }

    @ParameterizedTest(name = "“{0}”")
    @ValueSource(
            strings = {
                "",
                "《》",
                "涉及个人隐私",
                "《本局保密工作规定》",
                "《民政局数据管理办法》第三条",
                "《内部资料管理办法》",
                "《科室数据使用规则》",
                "《政务服务中心管理规定》",
                "《婚姻登记台账》",
                "《关于加强数据共享的意见（试行）》",
                "《关于做好数据归集工作的通知》",
                "《会议纪要》",
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
    @DisplayName("内部、市县文件和没有法律效力的通知不可以")
    void refuses(String basis) {
        assertThat(LegalBasis.isCitedIn(basis)).isFalse();
    }
}
